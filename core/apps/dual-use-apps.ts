/** Ordinary products that intruders have also used after taking over an account. Owning one says nothing bad about anybody. */

export interface DualUseApp {
  /** Null where the sources name two products for one id. */
  readonly name: string | null;
  readonly ownerTenant: string | null;
}

/** Source: mthcht/awesome-lists and OAuthSentry (MIT), huntresslabs/rogueapps (MPL-2.0), see NOTICE; August 2026. By client id in lower case. */
export const dualUseApps: ReadonlyMap<string, DualUseApp> = new Map([
  ['179d5108-412b-4c95-8e34-06786784ab39', { name: 'PostBox', ownerTenant: null }],
  ['2ef68ccc-8a4d-42ff-ae88-2d7bb89ad139', { name: 'Mail_Backup', ownerTenant: 'f094ec52-8e94-47b5-851b-2fcd0e31db52' }],
  ['4761b959-9780-4c2d-87a3-512b4638f767', { name: null, ownerTenant: null }],
  ['497ac034-5120-4c1a-929a-0351f5c09918', { name: 'ZoomInfo Communitiez Login', ownerTenant: '945a9641-35c7-435c-a5a0-c8753e6dff88' }],
  ['62db40a4-2c7e-4373-a609-eda138798962', { name: null, ownerTenant: null }],
  ['77468577-4f6e-40e7-b745-11d3d0c28095', { name: 'Fastmail', ownerTenant: '9188040d-6c67-4c5b-b112-36a304b66dad' }],
  ['858d7e42-35f0-44b7-9033-df309239a47f', { name: 'Zoominfo Login', ownerTenant: '945a9641-35c7-435c-a5a0-c8753e6dff88' }],
  ['946c777c-bc85-489e-b034-392389ae23d6', { name: 'Spike', ownerTenant: null }],
  ['a245e8c0-b53c-4b67-9b45-751d1dff8e6b', { name: null, ownerTenant: null }],
  ['a43e5392-f48b-46a4-a0f1-098b5eeb4757', { name: null, ownerTenant: null }],
  ['b15665d9-eda6-4092-8539-0eec376afd59', { name: 'rclone', ownerTenant: null }],
  ['caffae8c-0882-4c81-9a27-d1803af53a40', { name: 'SigParser', ownerTenant: '28300cff-466f-4374-a59a-f3e5a6fc2c56' }],
  ['e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd', { name: 'eM Client', ownerTenant: '146ecd75-4414-4ecf-ba6d-ea611895da8c' }],
  ['ff8d92dc-3d82-41d6-bcbd-b9174d163620', { name: 'PerfectData Software', ownerTenant: 'f094ec52-8e94-47b5-851b-2fcd0e31db52' }],
]);
