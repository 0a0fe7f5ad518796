/** Client ids of apps that were used to attack people; each was seen by a published investigation. */

/**
 * One app a line: its id and the name it used, where one was published. Names are evidence, not identity: honest apps share some of them.
 *
 * Source: mthcht/awesome-lists and OAuthSentry (MIT), huntresslabs/rogueapps (MPL-2.0), see NOTICE; August 2026. The sources do not date these entries.
 */
const table = `
00afba72-9008-454f-bbe6-d24e743fbe73
055399fa-29b9-46ab-994d-4ae06f40bada
0bd8e698-4298-405a-bc6b-da5647a4616b ShaгеPoint Cloud
14b2864e-3cff-4d33-b5cd-7f14ca272ea4 Adobe Drive
1a9b8d93-0d60-4835-896f-83016de95ff5 Teleforge Directory
1b6f59dd-45da-4ff7-9b70-36fb780f855b
1e69a9f6-bb18-452a-baba-b4650ff21882 SettingsEnabler
21f81c9e-475d-4c26-9308-1de74a286f73 Users
22c606e8-7d68-4a09-89d9-c3c563a453a0
2e024fe5-fe68-4b4f-893a-53630a97b0ae
31c6b531-dd95-4361-93df-f5a9c906da39 OneDrive-2025
3280b1dc-4b64-4f90-a16a-b0804e6ec4ca ОпeDrive for Business
355d1228-1537-4e90-80a6-dae111bb4d70 Adobe Acrobat
3cc07cb4-dba8-4051-82cd-93250a43b53b
440f4886-2c3a-4269-a78c-088b3b521e02
443efa1c-8a0a-47a0-bd31-7c30fe32dee4 ОneDгive for Business
482fb03a-5218-43c2-8ce6-61956c7ca99b Sharеpoiпt Cloud
48cb1fac-7195-47b3-98b2-fe3562bee75c sharedoc
4e4d64ac-4a2a-432c-b79e-65ca8213ede5 ShaгePoint Online
5037c1a6-7cfc-48b5-b887-f2a045937081 Adobe
57b8c81f-1d9a-42fe-8ba5-2262822d7291
58427324-4e5d-4441-b029-cd2d532b47d7 Adobe
599fc26c-5a11-432e-a1b1-f441314ab378
626b6813-13dc-45d7-abfe-a7fe09fd5276 Мicгoѕоft. Сloud App Ѕесuгity
6628b5b8-55af-42b4-9797-5cd5c148313c Docusign
6755c710-194d-464f-9365-7d89d773b443
6a77659d-dd6f-4c73-a555-aed25926a05f docsign
6efe57d9-b00a-4091-b861-a16b7368ab11
6fae87b3-3a0f-4519-8b56-006ba50f62c4
706e0542-2dfb-4e7f-98f0-1e17eab6d5b8 Adobe
768a57a0-1c5e-477a-939a-63aebf2e5ecf ShaгePoint Online
854189f9-4c71-44bb-9880-dd0c2f75922a iLSMART
85da47ec-2977-40ab-af03-f3d45aaab169 Adobe Drive X
89430f84-6c29-43f8-9b23-62871a314417
8bf3e5b9-2888-4cf3-b82f-9ba6e8a1a8b9
8c659c19-8a90-49b0-a9f1-15aeba3bb449
987c259f-da29-4575-8072-96c610204830
9a36eaa2-cf9d-4e50-ad3e-58c9b5c04255
a3903ccd-ec81-4264-8f6a-a7d4cd395fd5 DocuSign
a43a3d51-c821-4b86-9a63-fbc775120fc2 ShaгePoint Online
a68c61ee-6185-4b36-bc59-1dca946d95cb
a69a0f78-a77c-451c-b090-b766425caee2 PDF
a8ca8dad-f6e6-4b01-9d6b-02e1da6c9d7f Teams Task Planner
b0d8ea55-bc29-436c-9f8b-f8829030261d adobe
b1c4926a-5fb6-4aad-b920-709c957be148 Horizon Tech
b7cb9a9b-ddc9-4444-935b-1122733c97c4 MyMail Settings
bbc79423-4b95-4ab5-814f-5437a954126c
bc618bf4-c6d1-4653-8c4d-c6036001b226
c4d0b015-689a-4bcf-b69b-3ed5005fddb6 Adobe
c52517b0-46eb-4d61-975a-771d9978dac0 Adobe
c7121e86-fe4d-4dbd-b5f3-e61a62ee533a OneDгive for Business
c752e1ef-e475-43c0-9b97-9c9832dd3755
db2eb385-c02f-44fc-b204-ade7d9f418b1 Docusign
f66985e0-7bb1-4cc5-a871-1cea533665d9 Excel4Enabler
f73c6332-4618-4b9d-bcd4-c77726581acd
f927b0f3-6fce-4d59-a246-904fa7317969 Adobe
f99a0806-7650-4d78-acef-71e445dfc844 DocuSign-2025
fc45d3d0-d870-4c83-b3f7-08ebca61d3a0 COZY BEAR OAuth Redirect App
fc5d3843-d0e8-4c3f-b0ee-6d407f667751 0365 Access
fdcf7337-92bf-4c70-9888-ea234b6ffb0d Docusign
fe0e32ca-d09e-4f80-af3c-5b086d4b8e66
`;

/** By client id in lower case; the name is null where none was published. */
export const maliciousApps: ReadonlyMap<string, string | null> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, 36), line.slice(37) || null]),
);
