/**
 * Microsoft authorization addresses as they stand in public repositories and documentation (facts, August 2026): odd, truncated and malformed
 * ones included. `flow` and `clientId` are read from them by eye, and null where there is none; flow null: not an address of a provider that is read today.
 */
export interface SeenAddress {
  readonly address: string;
  readonly flow: 'code' | 'implicit' | 'device' | 'admin' | null;
  readonly clientId: string | null;
  /** What is odd about it, as the collection notes it. */
  readonly note: string;
}

export const authorizeAddresses: readonly SeenAddress[] = [
  {
    address:
      'https://login.microsoftonline.com/0d9acab6-2b9d-4883-8617-f3fdea4b02d6/adminconsent?client_id=1d40f6b3-9072-4a0a-af48-6e423e58d0d6&redirect_uri=https://app.cyproteck.com',
    flow: 'admin',
    clientId: '1d40f6b3-9072-4a0a-af48-6e423e58d0d6',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/<TenantId>/adminconsent?client_id=14d82eec-204b-4c2f-b7e8-296a70dab67e&scope=https://graph.microsoft.com/.default',
    flow: 'admin',
    clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
    note: 'odd: tenant placeholder; Microsoft Graph PowerShell client',
  },
  {
    address:
      'https://login.microsoftonline.com/a221a95e-6abc-4434-aecc-e48338a1b2f2/adminconsent?client_id=1e40baad-e065-4aea-a8d4-4b7ab273458c',
    flow: 'admin',
    clientId: '1e40baad-e065-4aea-a8d4-4b7ab273458c',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/a6ba99e9-fe46-43b3-9608-63c4215ceb52/adminconsent?client_id=ad57a6c5-ec89-407b-aa46-462755df5cd1&redirect_id=https%3A%2F%2Flocalhost%2Fmyapp%2Fpermissions&state=12345',
    flow: 'admin',
    clientId: 'ad57a6c5-ec89-407b-aa46-462755df5cd1',
    note: 'odd: misspelt redirect_id',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminConsent?client_id=4aee3506-b263-43e0-ba31-1468fa7b2806',
    flow: 'admin',
    clientId: '4aee3506-b263-43e0-ba31-1468fa7b2806',
    note: 'odd: mixed-case path',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=017cc2db-5fcd-44e3-af71-11b1b77b51b7',
    flow: 'admin',
    clientId: '017cc2db-5fcd-44e3-af71-11b1b77b51b7',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=07e838be-43b8-4302-a839-e2adbcbfcc21',
    flow: 'admin',
    clientId: '07e838be-43b8-4302-a839-e2adbcbfcc21',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=0f52068f-49af-4b10-9aa1-a212bddc56d5',
    flow: 'admin',
    clientId: '0f52068f-49af-4b10-9aa1-a212bddc56d5',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=0fc632dc-da62-4805-aa08-aa2d70716d20',
    flow: 'admin',
    clientId: '0fc632dc-da62-4805-aa08-aa2d70716d20',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=1521b230-d369-49ab-b059-00f5c339f046',
    flow: 'admin',
    clientId: '1521b230-d369-49ab-b059-00f5c339f046',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=17b8c511-3a62-4af6-a93e-86201d4e8bc3',
    flow: 'admin',
    clientId: '17b8c511-3a62-4af6-a93e-86201d4e8bc3',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=28d529aa-b85e-4469-9cf3-937bea582555',
    flow: 'admin',
    clientId: '28d529aa-b85e-4469-9cf3-937bea582555',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=7facec0a-d26e-4f71-a213-38b317b4dfe0',
    flow: 'admin',
    clientId: '7facec0a-d26e-4f71-a213-38b317b4dfe0',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=902749a8-29c9-4446-9634-10de78074c96',
    flow: 'admin',
    clientId: '902749a8-29c9-4446-9634-10de78074c96',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=9e11c855-6c8f-46b1-8608-ba2ce87ee92d',
    flow: 'admin',
    clientId: '9e11c855-6c8f-46b1-8608-ba2ce87ee92d',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=a4d3a04f-f76e-4b53-8d8e-2964804535d4',
    flow: 'admin',
    clientId: 'a4d3a04f-f76e-4b53-8d8e-2964804535d4',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=b10b8b33-e5f0-4966-bfc7-1ab70c477016',
    flow: 'admin',
    clientId: 'b10b8b33-e5f0-4966-bfc7-1ab70c477016',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=b2e2d245-8059-4dee-8f41-c7cfb51d4441',
    flow: 'admin',
    clientId: 'b2e2d245-8059-4dee-8f41-c7cfb51d4441',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=b8becf32-7f36-4d2f-bbdc-456c6e910405',
    flow: 'admin',
    clientId: 'b8becf32-7f36-4d2f-bbdc-456c6e910405',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=d4d71a7e-5d32-4c17-a20a-2f796ba30556',
    flow: 'admin',
    clientId: 'd4d71a7e-5d32-4c17-a20a-2f796ba30556',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=e8af2b8e-a8de-4669-8d94-6b684068beef',
    flow: 'admin',
    clientId: 'e8af2b8e-a8de-4669-8d94-6b684068beef',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=f2983f6d-6272-4a56-be39-59220d52942b',
    flow: 'admin',
    clientId: 'f2983f6d-6272-4a56-be39-59220d52942b',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=f7e0154d-1258-42ef-9e89-9857889f4e01&state=12345',
    flow: 'admin',
    clientId: 'f7e0154d-1258-42ef-9e89-9857889f4e01',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/common/adminconsent?client_id=ff48c017-4051-46e9-a67b-313de6b17a4b',
    flow: 'admin',
    clientId: 'ff48c017-4051-46e9-a67b-313de6b17a4b',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/contoso.onmicrosoft.com/adminconsent?client_id=6e4433ca-7011-4a11-85b6-1195b0114fea&state=12345',
    flow: 'admin',
    clientId: '6e4433ca-7011-4a11-85b6-1195b0114fea',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/f72203fd-b0a0-472d-85eb-079a117a80de/adminconsent?client_id=62b981af-59d3-4d25-8baf-6cc067a03102',
    flow: 'admin',
    clientId: '62b981af-59d3-4d25-8baf-6cc067a03102',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/organizations/adminconsent?client_id=2025da15-1b1a-4f7c-8005-1400b88f5c33&redirect_uri=https://pnp.github.io/',
    flow: 'admin',
    clientId: '2025da15-1b1a-4f7c-8005-1400b88f5c33',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/2805471f-0c3f-4262-b01d-a89083ef3008/v2.0/adminconsent?client_id=56b6495e-93a0-4ad4-88de-81c8d7910115&state=12345&scope=d42ffc93-c136-491d-b4fd-6f18168c68fd/msads.manage',
    flow: 'admin',
    clientId: '56b6495e-93a0-4ad4-88de-81c8d7910115',
    note: '',
  },
  {
    address: 'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=11111111-1111-4111-8111-111111111111&scope=',
    flow: 'admin',
    clientId: '11111111-1111-4111-8111-111111111111',
    note: 'odd: test value, truncated',
  },
  {
    address:
      'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=31359c7f-bd7e-475c-86db-fdb8c937548e&scope=https://graph.microsoft.com/AppCatalog.ReadWrite.All',
    flow: 'admin',
    clientId: '31359c7f-bd7e-475c-86db-fdb8c937548e',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=997921e1-58c4-4cf4-909a-f38059b7e314&redirect_uri=https%3A%2F%2Fviewer.flinker.app&scope=https://graph.microsoft.com/Files.Read.All%20https://graph.microsoft.com/offline_access%20openid%20profile&state=12345abc',
    flow: 'admin',
    clientId: '997921e1-58c4-4cf4-909a-f38059b7e314',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/{tenant-id}/v2.0/adminconsent?client_id=f0cf43e5-8a9b-451c-b2d5-7285c785684d&state=12345&redirect_uri=https%3a%2f%2fwww.microsoft.com%2fwdsi%2ffilesubmission&scope=openid+profile+email+offline_access',
    flow: 'admin',
    clientId: 'f0cf43e5-8a9b-451c-b2d5-7285c785684d',
    note: 'odd: tenant placeholder, real client_id',
  },
  {
    address:
      'https://login.chinacloudapi.cn/12c0cdab-3c40-4e86-80b9-3e6f98d2d344/oauth2/authorize?prompt=admin_consent&response_type=token&redirect_uri=https://developer.microsoft.com/en-us/graph/&resource=https://microsoftgraph.chinacloudapi.cn&client_id=3f56a5d5-7882-4290-9fd8-3908d734b3fe',
    flow: 'admin',
    clientId: '3f56a5d5-7882-4290-9fd8-3908d734b3fe',
    note: '',
  },
  { address: 'https://fs.contoso.com/adfs/oauth2/deviceauth', flow: null, clientId: null, note: 'test value' },
  {
    address: 'https://login.live.com/oauth20_remoteconnect.srf',
    flow: 'device',
    clientId: null,
    note: 'device code entry page, no client_id',
  },
  { address: 'https://login.microsoftonline.us/common/oauth2/deviceauth', flow: 'device', clientId: null, note: '' },
  { address: 'https://microsoft.com/devicelogin', flow: null, clientId: null, note: 'device code entry page, no client_id' },
  {
    address: 'https://microsoft.com:443/devicelogin',
    flow: null,
    clientId: null,
    note: 'device code entry page, no client_id; odd: explicit port',
  },
  {
    address:
      'https://login.live.com/oauth20_authorize.srf?client_id=000000000004773A&response_type=token&scope=PIFD.Read+PIFD.Create+PIFD.Update+PIFD.Delete&redirect_uri=https%3A%2F%2Faccount.microsoft.com%2Fauth%2Fcomplete-silent-delegate-auth',
    flow: 'implicit',
    clientId: '000000000004773a',
    note: 'truncated',
  },
  {
    address:
      'https://login.live.com/oauth20_authorize.srf?client_id=0000000040170455&scope=service::prod.rewardsplatform.microsoft.com::MBI_SSL&response_type=code&redirect_uri=https://login.live.com/oauth20_desktop.srf',
    flow: 'code',
    clientId: '0000000040170455',
    note: '',
  },
  {
    address:
      'https://login.live.com/oauth20_authorize.srf?client_id=00000000402b5328&response_type=code&redirect_uri=https://login.live.com/oauth20_desktop.srf&scope=XboxLive.signin offline_access',
    flow: 'code',
    clientId: '00000000402b5328',
    note: 'odd: raw space',
  },
  {
    address:
      'https://login.live.com/oauth20_authorize.srf?scope=onedrive.readwrite&redirect_uri=https%3A%2F%2Flogin.live.com%2Foauth20_desktop.srf&response_type=code&client_id=000000004015642C',
    flow: 'code',
    clientId: '000000004015642c',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/authorize?response_type=code&client_id=29d9ed98-a469-4536-ade2-f981bc1d605e&redirect_uri=ms-appx-web%3a%2f%2fMicrosoft.AAD.BrokerPlugin%2fDRS&resource=urn%3aaad%3atb%3aupdate%3aprt&add_account=noheadsup&scope=openid',
    flow: 'code',
    clientId: '29d9ed98-a469-4536-ade2-f981bc1d605e',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/authorize?response_type=code&client_id=dd762716-544d-4aeb-a526-687b73838a22&redirect_uri=ms-appx-web%3a%2f%2fMicrosoft.AAD.BrokerPlugin%2fdd762716-544d-4aeb-a526-687b73838a22&resource=urn%3ams-drs%3aenterpriseregistration.windows.net&add_account=noheadsup&scope=openid',
    flow: 'code',
    clientId: 'dd762716-544d-4aeb-a526-687b73838a22',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/organizations/oauth2/authorize?client_id=2025da15-1b1a-4f7c-8005-1400b88f5c33&response_type=code&redirect_uri=https://pnp.github.io/&response_mode=query&scope=https%3A%2F%2Fgraph.microsoft.com%2Fmail.send',
    flow: 'code',
    clientId: '2025da15-1b1a-4f7c-8005-1400b88f5c33',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/authorize?client_id=33976c19-1db5-4c02-810e-c243db79efde&response_type=code&prompt=admin_consent',
    flow: 'admin',
    clientId: '33976c19-1db5-4c02-810e-c243db79efde',
    note: '',
  },
  {
    address:
      'https://https://login.chinacloudapi.cn/common/oauth2/authorize?client_id=49f817b6-84ae-4cc0-928c-73f27289b3aa&response_type=code&redirect_uri=https://portal.azure.cn&nonce=1234&prompt=admin_consent',
    flow: 'admin',
    clientId: '49f817b6-84ae-4cc0-928c-73f27289b3aa',
    note: 'malformed: doubled scheme, as published in Microsoft docs',
  },
  {
    address:
      'https://login-us.microsoftonline.de/common/oauth2/authorize?client_id=538ee9e6-310a-468d-afef-ea97365856a9&response_type=code&redirect_uri=https://portal.microsoftazure.de&nonce=1234&prompt=admin_consent',
    flow: 'admin',
    clientId: '538ee9e6-310a-468d-afef-ea97365856a9',
    note: 'odd: closed cloud',
  },
  {
    address:
      'https://login-us.microsoftonline.com/common/oauth2/authorize?client_id=51bb15d4-3a4f-4ebf-9dca-40096fe32426&response_type=code&redirect_uri=https://portal.azure.us&nonce=1234&prompt=admin_consent',
    flow: 'admin',
    clientId: '51bb15d4-3a4f-4ebf-9dca-40096fe32426',
    note: 'odd: legacy host login-us.microsoftonline.com',
  },
  {
    address:
      'https://login.microsoftonline.us/common/oauth2/authorize?client_id=51bb15d4-3a4f-4ebf-9dca-40096fe32426&response_type=code&redirect_uri=https://portal.azure.us&nonce=1234&prompt=admin_consent',
    flow: 'admin',
    clientId: '51bb15d4-3a4f-4ebf-9dca-40096fe32426',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/31fd4df1-b9c0-4abd-a4b0-0e1aceaabe9a/oauth2/v2.0/authorize?client_id=87193df0-3128-44d2-8673-580e97631a07&scope=User.Read%20openid%20profile%20offline_access&redirect_uri=https%3A%2F%2Fheblo.stg.anela.cz&client-request-id=01995dfe-e203-7d57-9f1f-1a761869f4b8&response_mode=fragment&response_type=code&x-client-SKU=msal.js.browser&x-client-VER=3.28.1&client_info=1',
    flow: 'code',
    clientId: '87193df0-3128-44d2-8673-580e97631a07',
    note: 'truncated before code_challenge',
  },
  {
    address:
      'https://login.microsoftonline.com/54fde484-97f3-4b95-b065-2443a404aa5f/oauth2/v2.0/authorize?client_id=845965ff-3c1e-41ab-9133-d91ddd60ba81&response_type=code&redirect_uri=https://korppi.cloud/&response_mode=query&scope=offline_access%20User.Read%20Mail.Read%20Mail.Send&state=12345',
    flow: 'code',
    clientId: '845965ff-3c1e-41ab-9133-d91ddd60ba81',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1&redirect_uri=https%3A%2F%2Fportal.district.example%2Fcb&state=once',
    flow: 'code',
    clientId: '1',
    note: 'odd: test value',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=123&response_type=code&redirect_uri=https://evil-attacker-domain.com/api/auth/callback/azure&state=secure_state_991',
    flow: 'code',
    clientId: '123',
    note: 'odd: synthetic attack example',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=12345678-1234-1234-1234-123456789012&redirect_uri=https%3A%2F%2Flegitimate-app.company.com%2Foauth%2Fcallback%2F..%2F..%2Fexternal%3Furl%3Dhttps%3A%2F%2Fattacker.com%2Fsteal&scope=Mail.Read%20Chat.ReadWrite%20User.Read.All&response_type=code&state=abc123def456',
    flow: 'code',
    clientId: '12345678-1234-1234-1234-123456789012',
    note: 'odd: synthetic attack example, path traversal in redirect_uri',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1fe59cb2-fd3f-4ecf-a9e4-77dc1eea9004&response_type=token&redirect_uri=http%3A%2F%2Flocalhost%3A4200%2F&scope=openid%20https%3A%2F%2Fgraph.microsoft.com%2Fcalendars.readwrite&response_mode=fragment&state=outlook&nonce=678910',
    flow: 'implicit',
    clientId: '1fe59cb2-fd3f-4ecf-a9e4-77dc1eea9004',
    note: 'implicit flow',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1fe91dbd-fcd7-4f15-9674-1ae6d9e28ba1&response_type=token&redirect_uri=https%3A%2F%2Fremotestoretestredirect.url%2F&scope=Files.ReadWrite%20offline_access%20openid',
    flow: 'implicit',
    clientId: '1fe91dbd-fcd7-4f15-9674-1ae6d9e28ba1',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1fec8e78-bce4-4aaf-ab1b-5451cc387264&redirect_uri=https://login.microsoftonline.com/common/oauth2/nativeclient&response_type=code&scope=openid+offline_access+https%3A%2F%2Fgraph.microsoft.com%2F.default',
    flow: 'code',
    clientId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    note: 'host prefixed to a relative path; first-party app (Teams)',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=22c49a0d-d21c-4792-aed1-8f163c982546&scope=Files.ReadWrite%20Files.ReadWrite.all%20Sites.ReadWrite.All%20offline_access&response_type=code&redirect_uri=https://login.microsoftonline.com/common/oauth2/nativeclient',
    flow: 'code',
    clientId: '22c49a0d-d21c-4792-aed1-8f163c982546',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=4765445b-32c6-49b0-83e6-1d93765276ca&redirect_uri=https%3A%2F%2Fwww.office.com%2Flandingv2&response_type=code%20id_token&scope=openid%20profile%20https%3A%2F%2Fwww.office.com%2Fv2%2FOfficeHome.All&nonce=28145',
    flow: 'code',
    clientId: '4765445b-32c6-49b0-83e6-1d93765276ca',
    note: 'host prefixed to a relative path; first-party app',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=8704b3cc-94fe-465a-b6ad-0121ee5a6bee&redirect_uri=https%3A%2F%2Fwww.neolms.com%2Fauth%2Fmicrosoft_office365%2Fcallback&response_type=code&scope=openid+profile+email+https%3A%2F%2Fgraph.microsoft.com%2FUser.Read#',
    flow: 'code',
    clientId: '8704b3cc-94fe-465a-b6ad-0121ee5a6bee',
    note: 'href found in saved sign-in DOM; trailing #',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=892d14ee-4671-4bd3-976a-45798e81241a&client_secret=REDACTED&scope=https%3A%2F%2Fads.microsoft.com%2Fmsads.manage%20offline_access&response_type=code&redirect_uri=https%3A%2F%2Flogin.microsoftonline.com%2Fcommon%2Foauth2%2Fnativeclient&state=ClientStateGoesHere',
    flow: 'code',
    clientId: '892d14ee-4671-4bd3-976a-45798e81241a',
    note: 'odd: client_secret in the URL (redacted here)',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=d50ca740-c83f-4d1b-b616-12c519384f0c&scope=Files.ReadWrite%20Files.ReadWrite.All%20Sites.ReadWrite.All%20offline_access&response_type=code&prompt=login&redirect_uri=https://login.microsoftonline.com/common/oauth2/nativeclient',
    flow: 'code',
    clientId: 'd50ca740-c83f-4d1b-b616-12c519384f0c',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?scope=offline_access+openid+profile+user.read&response_type=code&client_id=1d18b3b0-251b-4714-a02a-9956cec86c2d&redirect_uri=http%3A%2F%2Flocalhost%3A50997&client-request-id=ea9aa98c-b190-40a3-96a7-1d11978ad131&x-client-SKU=MSAL.NetCore&x-client-Ver=3.0.4.0&x-client-OS=Microsoft+Windows+10.0.18362+&prompt=select_account&code_challenge=Zz9TikND5pVrkTRYWb6UfJwBr_hTacy5-rc9aBD_G8c&code_challenge_method=S256&state=901e7d87-6f49-4f9f-9fa7-e6b8c32d5b9595bc1797-dacc-4ff1-b9e9-0df81be286c7',
    flow: 'code',
    clientId: '1d18b3b0-251b-4714-a02a-9956cec86c2d',
    note: '',
  },
  {
    address:
      'https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?client_id=8e0e8db5-b713-4e91-98e6-470fed0aa4c2&response_type=code%20id_token&scope=openid%20profile&state=OpenIdConnect.AuthenticationProperties%3D4_ygztJC8Cgpcw9_yX7Ac4k0WHB31OE7EW_WrRVASPjbUNyI679kYPMOhBTNc2nIMOtSIzrvhv2sjhfS9OzjxZUSJHxuMyfKXciyUPIBFqGw-vlxWj0rRs2V_jVf6eKN20oEZ-v--ZaSACYltUGLtMVJIEDeAEFptP0V',
    flow: 'code',
    clientId: '8e0e8db5-b713-4e91-98e6-470fed0aa4c2',
    note: 'truncated',
  },
];
