/** Which data the resource nouns of Microsoft Graph stand for: the `Mail` of `Mail.Read`. */
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import type { DataCategory } from './permission.ts';

/**
 * A line that ends in a colon names the data of the nouns below it. A noun with a part (`User-Mail`) stands here only where it differs
 * from its first word. Nouns: the live Graph service principal as dumped by merill/microsoft-info (MIT, see NOTICE), 20 August 2026;
 * the data is our own reading, and test/catalogue/grammar.test.ts holds it against catalogue/microsoft-permissions.tsv.
 */
const table = `
mail:
  EAS EWS ExchangeMessageTrace IMAP Mail MailboxConfigItem MailboxFolder MailboxItem MailboxSettings MailTips POP SMTP User-Mail
calendar:
  Bookings BookingsAppointment Calendars Place PlaceDevice PlaceDeviceTelemetry Schedule SchedulePermissions UserShiftPreferences
  VirtualAppointment VirtualAppointmentNotification WorkforceIntegration
contacts:
  Contacts OrgContact People
files:
  BackupRestore FileIngestion FileIngestionHybridOnboarding Files FileStorageContainer FileStorageContainerType
  FileStorageContainerTypeReg UserCloudClipboard
sites:
  ListItems Lists SharePointCrossTenantMigration SharePointTenantSettings Sites TermStore
notes:
  Notes ShortNotes
tasks:
  ApprovalSolution ApprovalSolutionResponse BusinessScenarioConfig BusinessScenarioData Goals Tasks
chat:
  ChannelMessage Chat ChatMessage Group-Conversation TeamworkTargetedMessage UserTeamwork
meetings-calls:
  CallAiInsights CallDelegation CallEvents CallRecord CallRecordings CallRecords Calls CallTranscripts EngagementMeetingConversation
  OnlineMeetingAiInsight OnlineMeetingArtifact OnlineMeetingRecording OnlineMeetings OnlineMeetingTranscript RealTimeActivityFeed
  VirtualEvent VirtualEventRegistration
teams:
  AppCatalog Channel ChannelMember ChannelSettings ChatMember ResourceSpecificPermissionGrant Team TeamMember TeamsActivity
  TeamsAppInstallation TeamSettings TeamsPolicyUserAssign TeamsResourceAccount TeamsTab TeamsTelephoneNumber TeamsUserConfiguration
  TeamTemplates Teamwork TeamworkAppSettings TeamworkCustomEmoji TeamworkDevice TeamworkSection TeamworkTag TeamworkUserInteraction
ai-assistant:
  AiEnterpriseInteraction CopilotConversation CopilotPackages CopilotPolicySettings CopilotSettings SecurityCopilotWorkspaces
ai-agents:
  AgentCard AgentCardManifest AgentCollection AgentCommunicationConfiguration AgentIdentity AgentIdentityBlueprint
  AgentIdentityBlueprintPrincipal AgentIdUser AgentInstance AgentRegistration
groups:
  Community Group GroupMember GroupSettings RemoteTenantGroups UnifiedGroupMember
apps-permissions:
  APIConnectors AppCertTrustConfiguration Application AppRoleAssignment ConsentRequest CustomAuthenticationExtension
  DelegatedPermissionGrant EventListener MutualTlsOauthConfiguration OnPremisesPublishingProfiles PreAuthorizationGrant ProvisioningLog
  ServicePrincipalEndpoint SignInIdentifier SpiffeTrustDomain Synchronization SynchronizationData
admin-roles:
  AccessReview AdministrativeUnit Agreement AgreementAcceptance CrossTenantInformation CrossTenantUserProfileSharing
  DelegatedAdminRelationship EntitlementManagement EntitlementMgmt EntraBackup IdentityNotifications LifecyclePolicies
  LifecycleWorkflows ManagedTenants MultiTenantOrganization PartnerSecurity PrivilegedAccess PrivilegedAssignmentSchedule
  PrivilegedEligibilitySchedule ProgramControl RoleAssignmentSchedule RoleEligibilitySchedule RoleManagement RoleManagementAlert
  RoleManagementPolicy TenantGovernance
signin-security:
  AuthenticationContext Domain IdentityProvider IdentityRiskEvent IdentityRiskyAgent IdentityRiskyServicePrincipal IdentityRiskyUser
  IdentityUserFlow NetworkAccess NetworkAccessBranch NetworkAccessPolicy OnPremDirectorySynchronization Policy PublicKeyInfrastructure
  RiskPreventionProviders SubjectNameRegistration TrustFrameworkKeySet User-PasswordProfile User-Phone UserAuthenticationMethod
  UserAuthMethod VerifiedId
devices:
  BitlockerKey BrowserSiteLists CloudPC Device DeviceLocalCredential DeviceManagementApps DeviceManagementCloudCA
  DeviceManagementConfiguration DeviceManagementDeploymentPlans DeviceManagementManagedDevices DeviceManagementRBAC
  DeviceManagementScripts DeviceManagementServiceConfig DeviceTemplate UserWindowsSettings WindowsUpdates
security-compliance:
  AttackSimulation AuditActivity AuditLog AuditLogsQuery CaseManagement CloudApp ConfigurationMonitoring Content ContentActivity
  CustomDetection CustomSecAttributeAuditLogs CustomTags DirectoryRecommendations eDiscovery ExternalUserProfile HealthMonitoringAlert
  HealthMonitoringAlertConfig InformationProtectionConfig InformationProtectionContent InformationProtectionPolicy
  PendingExternalUserProfile ProtectionScopes RecordsManagement SecurityActions SecurityAlert SecurityAnalyzedMessage SecurityEvents
  SecurityIdentitiesAccount SecurityIdentitiesActions SecurityIdentitiesAutoConfig SecurityIdentitiesHealth SecurityIdentitiesMigration
  SecurityIdentitiesSensors SecurityIdentitiesUserActions SecurityIncident SensitivityLabel SensitivityLabels SubjectRightsRequest
  ThreatAssessment ThreatHunting ThreatIndicators ThreatIntelligence ThreatSubmission ThreatSubmissionPolicy
directory:
  Contracts CustomSecAttributeAssignment CustomSecAttributeDefinition CustomSecAttributeProvisioning Directory Family LicenseAssignment
  Member Organization OrganizationalBranding PeopleSettings ProfilePhoto Subscription User
presence-activity:
  Analytics Insights Notifications Presence UserActivity UserNotification UserTimelineActivity
reports-health:
  ChangeManagement Reports ReportSettings ServiceActivity ServiceHealth ServiceMessage ServiceMessageViewpoint
education-learning:
  EduAdministration EduAssignments EduCurricula EduReports EduRoster IndustryData LearningAssignedCourse LearningContent
  LearningProvider LearningSelfInitiatedCourse
printing:
  PrintConnector Printer PrinterShare PrintJob PrintSettings PrintTaskDefinition PullPrintPrinter
business-data:
  BillingConfiguration ExternalConnection ExternalItem Financials PartnerBilling SentimentSurvey
org-content-settings:
  Acronym Bookmark EngagementConversation EngagementExport EngagementRole OrgSettings QnA SearchConfiguration Storyline Topic
`;

let dataByNoun: ReadonlyMap<string, DataCategory> | undefined;

/** The data that a noun such as `Mail` or `User-Mail` stands for, in any case, or null. `User` is people in general. */
export function dataOfGraphNoun(noun: string): DataCategory | null {
  dataByNoun ??= readTable();
  const key = toLowerAscii(noun);
  return dataByNoun.get(key) ?? dataByNoun.get(key.split('-')[0] ?? '') ?? null;
}

/** Read at the first question, not when the worker starts: most navigations ask none. */
function readTable(): ReadonlyMap<string, DataCategory> {
  return new Map(
    table
      .trim()
      .split(/\n(?! )/u)
      .flatMap((group) => {
        const [data = '', nouns = ''] = group.split(':');
        // The repository's test proves that every heading is a category.
        return nouns
          .toLowerCase()
          .trim()
          .split(/\s+/u)
          .map((noun): [string, DataCategory] => [noun, data as DataCategory]);
      }),
  );
}
