/** What every delegated permission of Microsoft Graph gives: data, verb, reach, level, and who may grant it. */
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import type { DataCategory, Level, Permission, Reach, Verb } from './permission.ts';

/**
 * The facts live here and nowhere else; edit them in place. A line that ends in a colon states `data verb reach level who` for the
 * names below it; `who` is `user` where an ordinary user may grant it, `admin` where only an administrator may (a hint: Microsoft's
 * own sources disagree on some).
 *
 * Names and `who`: the live Graph service principal as dumped by merill/microsoft-info (MIT, see NOTICE), 20 August 2026.
 * Data, verb, reach and level: our own rating; content that a user opens reaches `open`, records about everybody reach `organisation`.
 */
const table = `
signin read mine low user:
  User.Read email openid profile
stay-signed-in read mine low user:
  offline_access
mail administer open high user:
  EAS.AccessAsUser.All EWS.AccessAsUser.All IMAP.AccessAsUser.All POP.AccessAsUser.All
mail change mine high user:
  Mail.ReadWrite MailboxFolder.ReadWrite MailboxSettings.ReadWrite
mail change open high user:
  Mail.ReadWrite.Shared
mail read mine high user:
  Mail.Read MailboxFolder.Read MailboxItem.Read
mail read mine medium user:
  Mail.ReadBasic MailboxSettings.Read
mail read open high user:
  Mail.Read.Shared
mail read open medium user:
  Mail.ReadBasic.Shared MailTips.ReadBasic.Shared
mail send mine high user:
  Mail.Send SMTP.Send
mail send open high user:
  Mail.Send.Shared
mail change mine high admin:
  Mail-Advanced.ReadWrite MailboxConfigItem.ReadWrite MailboxItem.ReadWrite
mail change open high admin:
  Mail-Advanced.ReadWrite.Shared User-Mail.ReadWrite.All
mail read mine high admin:
  MailboxConfigItem.Read MailboxItem.Export MailboxItem.ImportExport
mail read open high admin:
  ExchangeMessageTrace.Read.All
calendar administer open high user:
  Bookings.Manage.All
calendar change mine medium user:
  Calendars.ReadWrite
calendar change open high user:
  Bookings.ReadWrite.All BookingsAppointment.ReadWrite.All
calendar change open medium user:
  Calendars.ReadWrite.Shared
calendar read mine low user:
  Calendars.ReadBasic
calendar read mine medium user:
  Calendars.Read
calendar read open medium user:
  Bookings.Read.All Calendars.Read.Shared
calendar change mine medium admin:
  VirtualAppointment.ReadWrite
calendar change open high admin:
  Place.ReadWrite.All PlaceDevice.ReadWrite.All Schedule.ReadWrite.All SchedulePermissions.ReadWrite.All WorkforceIntegration.ReadWrite.All
calendar read mine medium admin:
  VirtualAppointment.Read
calendar read open medium admin:
  Place.Read.All PlaceDevice.Read.All Schedule.Read.All WorkforceIntegration.Read.All
calendar send mine medium admin:
  VirtualAppointmentNotification.Send
contacts change mine medium user:
  Contacts.ReadWrite
contacts change open medium user:
  Contacts.ReadWrite.Shared
contacts read mine medium user:
  Contacts.Read People.Read
contacts read open medium user:
  Contacts.Read.Shared
contacts change organisation high admin:
  Contacts-OnPremisesSyncBehavior.ReadWrite.All
contacts read organisation medium admin:
  OrgContact.Read.All People.Read.All
files administer open high user:
  FileStorageContainerType.Manage.All FileStorageContainerTypeReg.Manage.All
files change app low user:
  Files.ReadWrite.AppFolder
files change mine high user:
  Files.ReadWrite
files change open high user:
  Files.ReadWrite.All
files change selected low user:
  Files.ReadWrite.Selected
files read mine high user:
  Files.Read UserCloudClipboard.Read
files read open high user:
  Files.Read.All
files read selected low user:
  FileStorageContainer.Selected FileStorageContainerTypeReg.Selected Files.Read.Selected
files administer open high admin:
  FileStorageContainer.Manage.All
files change open high admin:
  BackupRestore-Configuration.ReadWrite.All BackupRestore-Control.ReadWrite.All BackupRestore-Restore.ReadWrite.All
files read open high admin:
  BackupRestore-Configuration.Read.All BackupRestore-Control.Read.All BackupRestore-Monitor.Read.All BackupRestore-Restore.Read.All
  BackupRestore-Search.Read.All
files read selected low admin:
  Files.SelectedOperations.Selected
sites administer open high user:
  Sites.Manage.All
sites change open high user:
  Sites.ReadWrite.All
sites read open high user:
  Sites.Read.All
sites read selected low user:
  Sites.Selected
sites administer open critical admin:
  Sites.FullControl.All
sites administer open high admin:
  SharePointCrossTenantMigration.Manage.All
sites change open high admin:
  SharePointTenantSettings.ReadWrite.All Sites.Create.All TermStore.ReadWrite.All
sites read open high admin:
  SharePointCrossTenantMigration.Read.All SharePointTenantSettings.Read.All TermStore.Read.All
sites read selected low admin:
  ListItems.SelectedOperations.Selected Lists.SelectedOperations.Selected
notes change app low user:
  Notes.ReadWrite.CreatedByApp
notes change mine high user:
  Notes.Create Notes.ReadWrite ShortNotes.ReadWrite
notes change open high user:
  Notes.ReadWrite.All
notes read mine high user:
  Notes.Read ShortNotes.Read
notes read open high user:
  Notes.Read.All
tasks change mine medium user:
  Tasks.ReadWrite
tasks change open medium user:
  Tasks.ReadWrite.Shared
tasks read mine medium user:
  Tasks.Read
tasks read open medium user:
  Tasks.Read.Shared
tasks change app low admin:
  BusinessScenarioConfig.ReadWrite.OwnedBy BusinessScenarioData.ReadWrite.OwnedBy
tasks change mine medium admin:
  ApprovalSolution.ReadWrite ApprovalSolutionResponse.ReadWrite
tasks change open high admin:
  BusinessScenarioConfig.ReadWrite.All Goals-Export.ReadWrite.All
tasks read app low admin:
  BusinessScenarioConfig.Read.OwnedBy BusinessScenarioData.Read.OwnedBy
tasks read mine medium admin:
  ApprovalSolution.Read
tasks read open medium admin:
  BusinessScenarioConfig.Read.All Goals-Export.Read.All
chat change mine high user:
  ChannelMessage.Edit Chat.Create Chat.ReadWrite
chat read mine high user:
  Chat.Read ChatMessage.Read
chat read mine medium user:
  Chat.ReadBasic
chat send mine high user:
  ChannelMessage.Send ChatMessage.Send
chat change mine high admin:
  ChannelMessage.ReadWrite TeamworkTargetedMessage.ReadWrite
chat change open high admin:
  Chat.ReadWrite.All Group-Conversation.ReadWrite.All
chat delete open high admin:
  Chat.ManageDeletion.All
chat read mine high admin:
  UserTeamwork.Read
chat read open high admin:
  ChannelMessage.Read.All Group-Conversation.Read.All
meetings-calls change mine high user:
  OnlineMeetings.ReadWrite
meetings-calls read mine high user:
  OnlineMeetings.Read
meetings-calls read open high user:
  CallAiInsights.Read.All OnlineMeetingArtifact.Read.All
meetings-calls change mine high admin:
  CallDelegation.ReadWrite VirtualEvent.ReadWrite
meetings-calls read mine high admin:
  CallDelegation.Read CallEvents.Read VirtualEvent.Read
meetings-calls read open high admin:
  CallRecordings.Read.All CallTranscripts.Read.All EngagementMeetingConversation.Read.All OnlineMeetingAiInsight.Read.All
  OnlineMeetingRecording.Read.All OnlineMeetingTranscript.Read.All RealTimeActivityFeed.Read.All
teams change app low user:
  TeamsAppInstallation.ReadWriteSelfForUser TeamsTab.ReadWriteSelfForUser
teams change mine medium user:
  AppCatalog.Submit Team.Create TeamsTab.ReadWriteForUser TeamworkCustomEmoji.Create TeamworkSection.ReadWrite
teams read mine low user:
  TeamTemplates.Read TeamsActivity.Read TeamsAppInstallation.ReadForUser TeamworkCustomEmoji.Read TeamworkSection.Read
teams read open low user:
  Channel.ReadBasic.All Team.ReadBasic.All
teams read open medium user:
  AppCatalog.Read.All TeamworkAppSettings.Read.All
teams read selected low user:
  TeamsAppInstallation.ReadForChat
teams send mine medium user:
  TeamsActivity.Send
teams administer app low admin:
  TeamsAppInstallation.ReadWriteAndConsentSelfForChat TeamsAppInstallation.ReadWriteAndConsentSelfForTeam
  TeamsAppInstallation.ReadWriteAndConsentSelfForUser
teams administer mine high admin:
  TeamsAppInstallation.ReadWriteAndConsentForUser
teams administer selected high admin:
  TeamsAppInstallation.ReadWriteAndConsentForChat TeamsAppInstallation.ReadWriteAndConsentForTeam
teams change app low admin:
  TeamsAppInstallation.ManageSelectedForChat TeamsAppInstallation.ManageSelectedForTeam TeamsAppInstallation.ManageSelectedForUser
  TeamsAppInstallation.ReadWriteSelectedForChat TeamsAppInstallation.ReadWriteSelectedForTeam TeamsAppInstallation.ReadWriteSelectedForUser
  TeamsAppInstallation.ReadWriteSelfForChat TeamsAppInstallation.ReadWriteSelfForTeam TeamsTab.ReadWriteSelfForChat
  TeamsTab.ReadWriteSelfForTeam
teams change mine high admin:
  TeamsAppInstallation.ReadWriteForUser
teams change mine medium admin:
  Channel.Create ChatMember.ReadWrite TeamsTab.Create TeamworkTag.ReadWrite
teams change open medium admin:
  AppCatalog.ReadWrite.All ChannelMember.ReadWrite.All ChannelSettings.ReadWrite.All TeamMember.ReadWrite.All
  TeamMember.ReadWriteNonOwnerRole.All TeamSettings.ReadWrite.All TeamsPolicyUserAssign.ReadWrite.All TeamsTab.ReadWrite.All
  TeamsTelephoneNumber.ReadWrite.All TeamworkAppSettings.ReadWrite.All TeamworkDevice.ReadWrite.All
teams change selected high admin:
  TeamsAppInstallation.ReadWriteForChat TeamsAppInstallation.ReadWriteForTeam
teams change selected medium admin:
  TeamsTab.ReadWriteForChat TeamsTab.ReadWriteForTeam
teams delete open medium admin:
  Channel.Delete.All
teams read app low admin:
  TeamsAppInstallation.ReadSelectedForChat TeamsAppInstallation.ReadSelectedForTeam TeamsAppInstallation.ReadSelectedForUser
teams read mine low admin:
  ChatMember.Read ResourceSpecificPermissionGrant.ReadForUser TeamworkTag.Read
teams read open medium admin:
  ChannelMember.Read.All ChannelSettings.Read.All TeamMember.Read.All TeamSettings.Read.All TeamsResourceAccount.Read.All TeamsTab.Read.All
  TeamsTelephoneNumber.Read.All TeamsUserConfiguration.Read.All Teamwork.Read.All TeamworkDevice.Read.All TeamworkUserInteraction.Read.All
teams read selected low admin:
  ResourceSpecificPermissionGrant.ReadForChat ResourceSpecificPermissionGrant.ReadForTeam TeamsAppInstallation.ReadForTeam
ai-assistant change organisation high user:
  SecurityCopilotWorkspaces.ReadWrite.All
ai-assistant delete mine high user:
  CopilotConversation.Delete
ai-assistant read mine high user:
  AiEnterpriseInteraction.Read
ai-assistant read organisation high user:
  CopilotPackages.Read.All SecurityCopilotWorkspaces.Read.All
ai-assistant change mine high admin:
  CopilotPolicySettings.ReadWrite CopilotSettings-LimitedMode.ReadWrite
ai-assistant change organisation high admin:
  CopilotPackages.ReadWrite.All
ai-assistant read mine high admin:
  CopilotPolicySettings.Read CopilotSettings-LimitedMode.Read
ai-agents read organisation high user:
  AgentRegistration.Read.All
ai-agents administer organisation high admin:
  AgentIdentityBlueprint.AddRemoveCreds.All
ai-agents change app medium admin:
  AgentIdUser.ReadWrite.IdentityParentedBy
ai-agents change mine medium admin:
  AgentCommunicationConfiguration.ReadWrite AgentIdentityBlueprint.Create AgentIdentityBlueprintPrincipal.Create
ai-agents change organisation high admin:
  AgentCard.ReadWrite.All AgentCardManifest.ReadWrite.All AgentCollection.ReadWrite.All AgentCollection.ReadWrite.Global
  AgentCollection.ReadWrite.Quarantined AgentIdUser.ReadWrite.All AgentIdentity.Create.All AgentIdentity.EnableDisable.All
  AgentIdentity.ReadWrite.All AgentIdentityBlueprint.ReadWrite.All AgentIdentityBlueprint.UpdateAuthProperties.All
  AgentIdentityBlueprint.UpdateBranding.All AgentIdentityBlueprintPrincipal.EnableDisable.All AgentIdentityBlueprintPrincipal.ReadWrite.All
  AgentInstance.ReadWrite.All AgentRegistration.ReadWrite.All
ai-agents delete organisation high admin:
  AgentIdentity.DeleteRestore.All AgentIdentityBlueprint.DeleteRestore.All AgentIdentityBlueprintPrincipal.DeleteRestore.All
ai-agents read mine medium admin:
  AgentCommunicationConfiguration.Read
ai-agents read organisation high admin:
  AgentCard.Read.All AgentCardManifest.Read.All AgentCollection.Read.All AgentCollection.Read.Global AgentCollection.Read.Quarantined
  AgentIdentity.Read.All AgentIdentityBlueprint.Read.All AgentIdentityBlueprintPrincipal.Read.All AgentInstance.Read.All
groups administer organisation high admin:
  Group.ManageProtection.All
groups change organisation critical admin:
  Group.ReadWrite.All GroupMember.ReadWrite.All
groups change organisation high admin:
  Community.ReadWrite.All Group-NestingSupport.ReadWrite.All Group-OnPremisesSyncBehavior.ReadWrite.All GroupSettings.ReadWrite.All
groups read organisation high admin:
  Group.Read.All
groups read organisation medium admin:
  Community.Read.All Group-XTenantIdentitySync.Read.All GroupMember.Read.All GroupSettings.Read.All RemoteTenantGroups.Read.All
  UnifiedGroupMember.Read.AsGuest
apps-permissions read mine medium user:
  ConsentRequest.Read
apps-permissions change mine high admin:
  ConsentRequest.Create SynchronizationData-User.Upload
apps-permissions change organisation critical admin:
  APIConnectors.ReadWrite.All AppCertTrustConfiguration.ReadWrite.All AppRoleAssignment.ReadWrite.All
  Application-RemoteDesktopConfig.ReadWrite.All Application.ReadUpdate.All Application.ReadWrite.All ConsentRequest.ReadApprove.All
  ConsentRequest.ReadWrite.All CustomAuthenticationExtension.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All
  EventListener.ReadWrite.All MutualTlsOauthConfiguration.ReadWrite.All OnPremisesPublishingProfiles.ReadWrite.All
  ServicePrincipalEndpoint.ReadWrite.All SignInIdentifier.ReadWrite.All SpiffeTrustDomain.ReadWrite.All Synchronization.ReadWrite.All
apps-permissions read organisation high admin:
  APIConnectors.Read.All AppCertTrustConfiguration.Read.All Application.Read.All ConsentRequest.Read.All
  CustomAuthenticationExtension.Read.All DelegatedPermissionGrant.Read.All EventListener.Read.All MutualTlsOauthConfiguration.Read.All
  PreAuthorizationGrant.Read.All ProvisioningLog.Read.All ServicePrincipalEndpoint.Read.All SignInIdentifier.Read.All
  SpiffeTrustDomain.Read.All Synchronization.Read.All
admin-roles change mine high user:
  EntitlementMgmt-SubjectAccess.ReadWrite
admin-roles read organisation medium user:
  MultiTenantOrganization.ReadBasic.All
admin-roles change mine high admin:
  CrossTenantUserProfileSharing.ReadWrite LifecycleWorkflows-Workflow.Activate
admin-roles change organisation critical admin:
  AccessReview.ReadWrite.All AccessReview.ReadWrite.Membership AdministrativeUnit.ReadWrite.All Agreement.ReadWrite.All
  CrossTenantUserProfileSharing.ReadWrite.All DelegatedAdminRelationship.ReadWrite.All EntitlementManagement.ReadWrite.All
  EntraBackup.ReadWrite.Preview EntraBackup.ReadWrite.Recovery IdentityNotifications.ReadWrite.All LifecyclePolicies-AgentId.ReadWrite.All
  LifecyclePolicies-Guests.ReadWrite.All LifecycleWorkflows-CustomExt.ReadWrite.All LifecycleWorkflows-Workflow.ReadWrite.All
  LifecycleWorkflows.ReadWrite.All ManagedTenants.ReadWrite.All MultiTenantOrganization.ReadWrite.All PartnerSecurity.ReadWrite.All
  PrivilegedAccess-CustomExt.ReadWrite.All PrivilegedAccess.ReadWrite.AzureAD PrivilegedAccess.ReadWrite.AzureADGroup
  PrivilegedAccess.ReadWrite.AzureResources PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup
  PrivilegedAssignmentSchedule.ReadWrite.EntraAppRole PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup
  PrivilegedEligibilitySchedule.ReadWrite.EntraAppRole ProgramControl.ReadWrite.All RoleAssignmentSchedule.ReadWrite.Directory
  RoleEligibilitySchedule.ReadWrite.Directory RoleManagement.ReadWrite.CloudPC RoleManagement.ReadWrite.Defender
  RoleManagement.ReadWrite.Directory RoleManagement.ReadWrite.Exchange RoleManagementAlert.ReadWrite.Directory
  RoleManagementPolicy.ReadWrite.AzureADGroup RoleManagementPolicy.ReadWrite.Directory RoleManagementPolicy.ReadWrite.EntraAppRole
  TenantGovernance-Invitation.ReadWrite.All TenantGovernance-PolicyTemplate.ReadWrite.All TenantGovernance-RelatedTenant.ReadWrite.All
  TenantGovernance-Relationship.ReadWrite.All TenantGovernance-Request.ReadWrite.All TenantGovernance-Setting.ReadWrite.All
admin-roles delete organisation critical admin:
  PrivilegedAssignmentSchedule.Remove.AzureADGroup PrivilegedEligibilitySchedule.Remove.AzureADGroup RoleAssignmentSchedule.Remove.Directory
  RoleEligibilitySchedule.Remove.Directory
admin-roles read mine medium admin:
  AgreementAcceptance.Read CrossTenantUserProfileSharing.Read
admin-roles read organisation high admin:
  AccessReview.Read.All AdministrativeUnit.Read.All Agreement.Read.All AgreementAcceptance.Read.All CrossTenantUserProfileSharing.Read.All
  DelegatedAdminRelationship.Read.All EntitlementManagement.Read.All EntraBackup.Read.All IdentityNotifications.Read.All
  LifecyclePolicies-AgentId.Read.All LifecyclePolicies-Guests.Read.All LifecycleWorkflows-CustomExt.Read.All
  LifecycleWorkflows-Reports.Read.All LifecycleWorkflows-Workflow.Read.All LifecycleWorkflows.Read.All ManagedTenants.Read.All
  MultiTenantOrganization.Read.All PartnerSecurity.Read.All PrivilegedAccess-CustomExt.Read.All PrivilegedAccess.Read.AzureAD
  PrivilegedAccess.Read.AzureADGroup PrivilegedAccess.Read.AzureResources PrivilegedAssignmentSchedule.Read.AzureADGroup
  PrivilegedAssignmentSchedule.Read.EntraAppRole PrivilegedEligibilitySchedule.Read.AzureADGroup
  PrivilegedEligibilitySchedule.Read.EntraAppRole ProgramControl.Read.All RoleAssignmentSchedule.Read.Directory
  RoleEligibilitySchedule.Read.Directory RoleManagement.Read.All RoleManagement.Read.CloudPC RoleManagement.Read.Defender
  RoleManagement.Read.Directory RoleManagement.Read.Exchange RoleManagementAlert.Read.Directory RoleManagementPolicy.Read.AzureADGroup
  RoleManagementPolicy.Read.Directory RoleManagementPolicy.Read.EntraAppRole TenantGovernance-Invitation.Read.All
  TenantGovernance-PolicyTemplate.Read.All TenantGovernance-RelatedTenant.Read.All TenantGovernance-Relationship.Read.All
  TenantGovernance-Request.Read.All TenantGovernance-Setting.Read.All
admin-roles read organisation medium admin:
  CrossTenantInformation.ReadBasic.All LifecycleWorkflows-Workflow.ReadBasic.All
signin-security change mine high user:
  SubjectNameRegistration.ReadWrite UserAuthMethod-Password.ReadWrite UserAuthMethod-Phone.ReadWrite
signin-security change organisation critical user:
  UserAuthMethod-Password.ReadWrite.All UserAuthMethod-Phone.ReadWrite.All
signin-security read mine medium user:
  UserAuthMethod-Password.Read UserAuthMethod-Phone.Read
signin-security read organisation high user:
  NetworkAccessBranch.Read.All NetworkAccessPolicy.Read.All Policy.Read.ConditionalAccess UserAuthMethod-Password.Read.All
  UserAuthMethod-Phone.Read.All
signin-security change mine high admin:
  UserAuthMethod-Email.ReadWrite UserAuthMethod-External.ReadWrite UserAuthMethod-HardwareOATH.ReadWrite
  UserAuthMethod-MicrosoftAuthApp.ReadWrite UserAuthMethod-Passkey.ReadWrite UserAuthMethod-PlatformCred.ReadWrite
  UserAuthMethod-QR.ReadWrite UserAuthMethod-SoftwareOATH.ReadWrite UserAuthMethod-TAP.ReadWrite UserAuthMethod-WindowsHello.ReadWrite
  UserAuthenticationMethod.ReadWrite
signin-security change organisation critical admin:
  AuthenticationContext.ReadWrite.All Domain-InternalFederation.ReadWrite.All Domain.ReadWrite.All IdentityProvider.ReadWrite.All
  IdentityRiskEvent.ReadWrite.All IdentityRiskyAgent.ReadWrite.All IdentityRiskyServicePrincipal.ReadWrite.All
  IdentityRiskyUser.ReadWrite.All IdentityUserFlow.ReadWrite.All NetworkAccess.ReadWrite.All NetworkAccessBranch.ReadWrite.All
  NetworkAccessPolicy.ReadWrite.All OnPremDirectorySynchronization.ReadWrite.All Policy.ReadWrite.AccessReview
  Policy.ReadWrite.ApplicationConfiguration Policy.ReadWrite.AuthenticationFlows Policy.ReadWrite.AuthenticationMethod
  Policy.ReadWrite.Authorization Policy.ReadWrite.B2BManagementPolicy Policy.ReadWrite.ConditionalAccess Policy.ReadWrite.ConsentRequest
  Policy.ReadWrite.CrossTenantAccess Policy.ReadWrite.CrossTenantCapability Policy.ReadWrite.DeviceConfiguration
  Policy.ReadWrite.ExternalIdentities Policy.ReadWrite.FeatureRollout Policy.ReadWrite.FedTokenValidation
  Policy.ReadWrite.IdentityProtection Policy.ReadWrite.MobilityManagement Policy.ReadWrite.PermissionGrant Policy.ReadWrite.Recovery
  Policy.ReadWrite.SecurityDefaults Policy.ReadWrite.TrustFramework PublicKeyInfrastructure.ReadWrite.All
  RiskPreventionProviders.ReadWrite.All TrustFrameworkKeySet.ReadWrite.All User-PasswordProfile.ReadWrite.All User-Phone.ReadWrite.All
  UserAuthMethod-Email.ReadWrite.All UserAuthMethod-External.ReadWrite.All UserAuthMethod-HardwareOATH.ReadWrite.All
  UserAuthMethod-MicrosoftAuthApp.ReadWrite.All UserAuthMethod-Passkey.ReadWrite.All UserAuthMethod-PlatformCred.ReadWrite.All
  UserAuthMethod-QR.ReadWrite.All UserAuthMethod-ResourceKey.ReadWrite.All UserAuthMethod-SoftwareOATH.ReadWrite.All
  UserAuthMethod-TAP.ReadWrite.All UserAuthMethod-WindowsHello.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
  VerifiedId-Profile.ReadWrite.All
signin-security read mine medium admin:
  UserAuthMethod-Email.Read UserAuthMethod-External.Read UserAuthMethod-HardwareOATH.Read UserAuthMethod-MicrosoftAuthApp.Read
  UserAuthMethod-Passkey.Read UserAuthMethod-PlatformCred.Read UserAuthMethod-QR.Read UserAuthMethod-SoftwareOATH.Read
  UserAuthMethod-TAP.Read UserAuthMethod-WindowsHello.Read UserAuthenticationMethod.Read
signin-security read organisation high admin:
  AuthenticationContext.Read.All Domain-InternalFederation.Read.All Domain.Read.All IdentityProvider.Read.All IdentityRiskEvent.Read.All
  IdentityRiskyAgent.Read.All IdentityRiskyServicePrincipal.Read.All IdentityRiskyUser.Read.All IdentityUserFlow.Read.All
  NetworkAccess-Reports.Read.All NetworkAccess.Read.All OnPremDirectorySynchronization.Read.All Policy.Read.All
  Policy.Read.AuthenticationMethod Policy.Read.B2BManagementPolicy Policy.Read.CrossTenantAccess Policy.Read.DeviceConfiguration
  Policy.Read.IdentityProtection Policy.Read.PermissionGrant Policy.Read.Recovery PublicKeyInfrastructure.Read.All
  RiskPreventionProviders.Read.All TrustFrameworkKeySet.Read.All UserAuthMethod-Email.Read.All UserAuthMethod-External.Read.All
  UserAuthMethod-HardwareOATH.Read.All UserAuthMethod-MicrosoftAuthApp.Read.All UserAuthMethod-Passkey.Read.All
  UserAuthMethod-PlatformCred.Read.All UserAuthMethod-QR.Read.All UserAuthMethod-ResourceKey.Read.All UserAuthMethod-SoftwareOATH.Read.All
  UserAuthMethod-TAP.Read.All UserAuthMethod-WindowsHello.Read.All UserAuthenticationMethod.Read.All VerifiedId-Profile.Read.All
devices change organisation high user:
  BrowserSiteLists.ReadWrite.All
devices read mine medium user:
  Device.Read
devices read organisation high user:
  BrowserSiteLists.Read.All CloudPC.Read.All
devices send mine medium user:
  Device.Command
devices administer organisation critical admin:
  DeviceManagementManagedDevices.PrivilegedOperations.All
devices change mine medium admin:
  Device.CreateFromOwnedTemplate DeviceTemplate.Create
devices change organisation critical admin:
  DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementRBAC.ReadWrite.All
  DeviceManagementScripts.ReadWrite.All
devices change organisation high admin:
  CloudPC.ReadWrite.All DeviceManagementCloudCA.ReadWrite.All DeviceManagementDeploymentPlans.ReadWrite.All
  DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.ReadWrite.All DeviceTemplate.ReadWrite.All
  UserWindowsSettings.ReadWrite.All WindowsUpdates.ReadWrite.All
devices read organisation critical admin:
  BitlockerKey.Read.All DeviceLocalCredential.Read.All
devices read organisation high admin:
  BitlockerKey.ReadBasic.All Device.Read.All DeviceLocalCredential.ReadBasic.All DeviceManagementApps.Read.All
  DeviceManagementCloudCA.Read.All DeviceManagementConfiguration.Read.All DeviceManagementDeploymentPlans.Read.All
  DeviceManagementManagedDevices.Read.All DeviceManagementRBAC.Read.All DeviceManagementScripts.Read.All
  DeviceManagementServiceConfig.Read.All DeviceTemplate.Read.All UserWindowsSettings.Read.All WindowsUpdates.Read.All
security-compliance change organisation high user:
  AttackSimulation.ReadWrite.All
security-compliance read mine medium user:
  InformationProtectionPolicy.Read
security-compliance read organisation high user:
  CloudApp-Discovery.Read.All
security-compliance change app medium admin:
  ThreatIndicators.ReadWrite.OwnedBy
security-compliance change mine medium admin:
  AuditActivity.Write ContentActivity.Write ThreatSubmission.ReadWrite
security-compliance change organisation high admin:
  CaseManagement.ReadWrite.All ConfigurationMonitoring.ReadWrite.All CustomDetection.ReadWrite.All CustomTags.ReadWrite.All
  DirectoryRecommendations.ReadWrite.All ExternalUserProfile.ReadWrite.All HealthMonitoringAlert.ReadWrite.All
  HealthMonitoringAlertConfig.ReadWrite.All PendingExternalUserProfile.ReadWrite.All RecordsManagement.ReadWrite.All
  SecurityActions.ReadWrite.All SecurityAlert.Create.All SecurityAlert.ReadWrite.All SecurityAnalyzedMessage.ReadWrite.All
  SecurityEvents.ReadWrite.All SecurityIdentitiesActions.ReadWrite.All SecurityIdentitiesAutoConfig.ReadWrite.All
  SecurityIdentitiesHealth.ReadWrite.All SecurityIdentitiesMigration.ReadWrite.All SecurityIdentitiesSensors.ReadWrite.All
  SecurityIdentitiesUserActions.ReadWrite.All SecurityIncident.ReadWrite.All SubjectRightsRequest.ReadWrite.All
  ThreatAssessment.ReadWrite.All ThreatSubmission.ReadWrite.All ThreatSubmissionPolicy.ReadWrite.All eDiscovery.ReadWrite.All
security-compliance read mine medium admin:
  AuditActivity.Read Content.Process.User ContentActivity.Read InformationProtectionConfig.Read ProtectionScopes.Compute.User
  SensitivityLabel.Evaluate SensitivityLabel.Read ThreatSubmission.Read
security-compliance read organisation high admin:
  AttackSimulation.Read.All AuditLog.Read.All AuditLogsQuery-CRM.Read.All AuditLogsQuery-Endpoint.Read.All AuditLogsQuery-Entra.Read.All
  AuditLogsQuery-Exchange.Read.All AuditLogsQuery-OneDrive.Read.All AuditLogsQuery-SharePoint.Read.All AuditLogsQuery.Read.All
  CaseManagement.Read.All ConfigurationMonitoring.Read.All Content.Process.All CustomDetection.Read.All CustomSecAttributeAuditLogs.Read.All
  CustomTags.Read.All DirectoryRecommendations.Read.All ExternalUserProfile.Read.All HealthMonitoringAlert.Read.All
  HealthMonitoringAlertConfig.Read.All PendingExternalUserProfile.Read.All ProtectionScopes.Compute.All RecordsManagement.Read.All
  SecurityActions.Read.All SecurityAlert.Read.All SecurityAnalyzedMessage.Read.All SecurityEvents.Read.All
  SecurityIdentitiesAccount.Read.All SecurityIdentitiesAutoConfig.Read.All SecurityIdentitiesHealth.Read.All
  SecurityIdentitiesMigration.Read.All SecurityIdentitiesSensors.Read.All SecurityIdentitiesUserActions.Read.All SecurityIncident.Read.All
  SensitivityLabel.Evaluate.All SensitivityLabels.Read.All SubjectRightsRequest.Read.All ThreatHunting.Read.All ThreatIndicators.Read.All
  ThreatIntelligence.Read.All ThreatSubmission.Read.All eDiscovery.Read.All
directory change mine medium user:
  User.ReadWrite
directory read mine medium user:
  Family.Read
directory read organisation medium user:
  LicenseAssignment.Read.All User.ReadBasic.All
directory administer organisation critical admin:
  Directory.AccessAsUser.All User.ManageIdentities.All
directory change mine medium admin:
  User.Create
directory change organisation critical admin:
  Directory.ReadWrite.All Organization.ReadWrite.All User.EnableDisableAccount.All User.ReadUpdate.All User.ReadWrite.All
directory change organisation high admin:
  CustomSecAttributeAssignment.ReadWrite.All CustomSecAttributeDefinition.ReadWrite.All CustomSecAttributeProvisioning.ReadWrite.All
  LicenseAssignment.ReadWrite.All OrganizationalBranding.ReadWrite.All PeopleSettings.ReadWrite.All ProfilePhoto.ReadWrite.All
  User-ConvertToInternal.ReadWrite.All User-LifeCycleInfo.ReadWrite.All User-OnPremisesSyncBehavior.ReadWrite.All User.RevokeSessions.All
directory delete organisation critical admin:
  User.DeleteRestore.All
directory read organisation high admin:
  Directory.Read.All Member.Read.Hidden User.Export.All
directory read organisation medium admin:
  Contracts.Read.All CustomSecAttributeAssignment.Read.All CustomSecAttributeDefinition.Read.All CustomSecAttributeProvisioning.Read.All
  Organization.Read.All OrganizationalBranding.Read.All PeopleSettings.Read.All ProfilePhoto.Read.All Subscription.Read.All
  User-LifeCycleInfo.Read.All User.Read.All
directory send organisation high admin:
  User.Invite.All
presence-activity change app low user:
  Notifications.ReadWrite.CreatedByApp UserActivity.ReadWrite.CreatedByApp UserNotification.ReadWrite.CreatedByApp
  UserTimelineActivity.Write.CreatedByApp
presence-activity change mine medium user:
  Presence.ReadWrite
presence-activity read mine low user:
  Analytics.Read Presence.Read
presence-activity read organisation low user:
  Presence.Read.All
presence-activity read organisation low admin:
  Insights-UserMetric.Read.All
reports-health read organisation medium user:
  ChangeManagement.Read.All
reports-health change mine medium admin:
  ServiceMessageViewpoint.Write
reports-health change organisation medium admin:
  ReportSettings.ReadWrite.All
reports-health read organisation medium admin:
  ReportSettings.Read.All Reports.Read.All ServiceActivity-Exchange.Read.All ServiceActivity-Microsoft365Web.Read.All
  ServiceActivity-OneDrive.Read.All ServiceActivity-Teams.Read.All ServiceHealth.Read.All ServiceMessage.Read.All
education-learning read mine medium user:
  LearningAssignedCourse.Read LearningSelfInitiatedCourse.Read
education-learning read organisation medium user:
  IndustryData.ReadBasic.All
education-learning change mine medium admin:
  EduAdministration.ReadWrite EduAssignments.ReadWrite EduAssignments.ReadWriteBasic EduCurricula.ReadWrite EduRoster.ReadWrite
  IndustryData-DataConnector.Upload IndustryData-Run.Start LearningProvider.ReadWrite
education-learning change organisation high admin:
  IndustryData-DataConnector.ReadWrite.All IndustryData-InboundFlow.ReadWrite.All IndustryData-OutboundFlow.ReadWrite.All
  IndustryData-ReferenceDefinition.ReadWrite.All IndustryData-SourceSystem.ReadWrite.All IndustryData-TimePeriod.ReadWrite.All
  LearningContent.ReadWrite.All
education-learning read mine low admin:
  EduAssignments.ReadBasic EduRoster.ReadBasic
education-learning read mine medium admin:
  EduAdministration.Read EduAssignments.Read EduCurricula.Read EduRoster.Read LearningProvider.Read
education-learning read organisation medium admin:
  IndustryData-DataConnector.Read.All IndustryData-InboundFlow.Read.All IndustryData-OutboundFlow.Read.All
  IndustryData-ReferenceDefinition.Read.All IndustryData-Run.Read.All IndustryData-SourceSystem.Read.All IndustryData-TimePeriod.Read.All
  LearningContent.Read.All
printing change mine medium user:
  PrintJob.Create PrintJob.ReadWrite PrintJob.ReadWriteBasic
printing read mine low user:
  PrintJob.Read PrintJob.ReadBasic
printing read organisation low user:
  PrinterShare.ReadBasic.All
printing read organisation medium user:
  PrinterShare.Read.All
printing administer organisation medium admin:
  Printer.FullControl.All PullPrintPrinter.FullControl.All
printing change mine medium admin:
  Printer.Create
printing change organisation medium admin:
  PrintConnector.ReadWrite.All PrintJob.ReadWrite.All PrintJob.ReadWriteBasic.All PrintSettings.ReadWrite.All Printer.ReadWrite.All
  PrinterShare.ReadWrite.All PullPrintPrinter.ReadWrite.All
printing read organisation low admin:
  PrintJob.ReadBasic.All
printing read organisation medium admin:
  PrintConnector.Read.All PrintJob.Read.All PrintSettings.Read.All Printer.Read.All PullPrintPrinter.Read.All
business-data change open high user:
  Financials.ReadWrite.All
business-data change app low admin:
  ExternalConnection.ReadWrite.OwnedBy ExternalItem.ReadWrite.OwnedBy
business-data change open high admin:
  BillingConfiguration.ReadWrite.All ExternalConnection.ReadWrite.All ExternalItem.ReadWrite.All
business-data read open high admin:
  ExternalConnection.Read.All ExternalItem.Read.All PartnerBilling.Read.All SentimentSurvey.Export.All
org-content-settings read mine low user:
  EngagementRole.Read
org-content-settings read organisation medium user:
  Acronym.Read.All Bookmark.Read.All QnA.Read.All
org-content-settings change organisation medium admin:
  EngagementConversation.ReadWrite.All EngagementRole.ReadWrite.All OrgSettings-AppsAndServices.ReadWrite.All
  OrgSettings-DynamicsVoice.ReadWrite.All OrgSettings-Forms.ReadWrite.All OrgSettings-Microsoft365Install.ReadWrite.All
  OrgSettings-Todo.ReadWrite.All SearchConfiguration.ReadWrite.All Storyline.ReadWrite.All
org-content-settings read organisation medium admin:
  EngagementConversation.Read.All EngagementRole.Read.All OrgSettings-AppsAndServices.Read.All OrgSettings-DynamicsVoice.Read.All
  OrgSettings-Forms.Read.All OrgSettings-Microsoft365Install.Read.All OrgSettings-Todo.Read.All SearchConfiguration.Read.All Topic.Read.All
`;

/** The facts of a Graph permission under its documented name. */
export type GraphPermission = Omit<Permission, 'scope' | 'isEverythingRegistered'> & { readonly name: string };

let parsed: { readonly byName: ReadonlyMap<string, GraphPermission>; readonly byNoun: ReadonlyMap<string, DataCategory> } | undefined;

/** The permission with this name in any case, or null. */
export function findGraphPermission(name: string): GraphPermission | null {
  return read().byName.get(toLowerAscii(name)) ?? null;
}

/** Every permission of the table. */
export function listGraphPermissions(): readonly GraphPermission[] {
  return [...read().byName.values()];
}

/** The data that a resource such as `Mail` or `User-Mail` stands for, or null. `User` is people in general; signing in is its exception. */
export function dataOfNoun(noun: string): DataCategory | null {
  return read().byNoun.get(toLowerAscii(noun)) ?? null;
}

/** Parsed at the first question, not when the worker starts: most navigations ask none. */
function read(): NonNullable<typeof parsed> {
  if (parsed) return parsed;
  const byName = new Map<string, GraphPermission>();
  const byNoun = new Map<string, DataCategory>();
  for (const group of table.trim().split(/\n(?! )/u)) {
    const [head = '', names = ''] = group.split(':');
    // The repository's test proves that every line of the table keeps to these vocabularies.
    const [data, verb, reach, level, who] = head.split(' ') as [DataCategory, Verb, Reach, Level, string];
    for (const name of names.trim().split(/\s+/u)) {
      byName.set(name.toLowerCase(), { name, data, verb, reach, level, adminOnly: who === 'admin' ? 'yes' : 'no' });
      const [resource = ''] = name.toLowerCase().split('.');
      byNoun.set(resource, data);
      const [noun = ''] = resource.split('-');
      if (!byNoun.has(noun)) byNoun.set(noun, data);
    }
  }
  parsed = { byName, byNoun };
  return parsed;
}
