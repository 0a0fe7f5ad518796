/**
 * What each managed key means, in words for administrators, and what a value that cannot be read counts as (`faulty`). They go into the
 * browser's schema and the documentation; the worker never loads them. documented-keys.ts checks that no key or field is left out.
 */
export const keyWords = {
  policyVersion: {
    faulty: 'unset',
    description: 'Your own revision number of this policy; the health page shows it.',
  },
  declaredKeys: {
    faulty: 'unset',
    description:
      'The keys this policy sets. A key named here that does not arrive was rejected by the browser and is read at its strictest.',
  },
  orgName: {
    faulty: 'unset',
    description: 'Name of your organisation, used in messages.',
  },
  userConsent: {
    faulty: 'off',
    description: 'Whether users may give new apps access; conditional: what consentPresets or consentPolicies approve.',
  },
  integratedApps: {
    faulty: 'false',
    description: 'The same switch as true or false. userConsent wins where both are set.',
  },
  consentPresets: {
    faulty: 'entry dropped: it approves nothing',
    description:
      'With userConsent conditional: Entra’s built-in rules that apply. One approval is enough, from here or from consentPolicies. recommended@2026-01-22 is what Microsoft recommended that day.',
  },
  consentPolicies: {
    faulty: 'what cannot be read approves nothing',
    description:
      'With userConsent conditional: your own app consent policies that are assigned to users, as Microsoft Graph gives them (permissionGrantPolicies). Leave out fields that are null.',
    fields: {
      id: 'Id of the policy.',
      displayName: 'For yourself; never shown.',
      description: 'For yourself; never shown.',
      deletedDateTime: 'With a date the policy approves nothing.',
      includeAllPreApprovedApplications: 'With true, what the policy approves cannot be worked out here.',
      resourceScopeType: 'With a value other than tenant, likewise.',
      includes: {
        description: 'The policy approves what matches one of these sets. All conditions of a set must hold.',
        fields: {
          id: 'Entra’s own id of the set.',
          permissionClassification: 'Class of the permission, see permissionClasses; absent: all.',
          permissionType:
            'Required. Users are asked for delegated permissions; delegatedUserConsentable means those that need no administrator.',
          resourceApplication: 'App id of the API that the permission belongs to; absent: any.',
          permissions: 'Ids of permissions, or names of scopes; absent: all.',
          clientApplicationIds: 'Ids of apps; absent: all.',
          clientApplicationTenantIds: 'Tenants in which apps are registered; absent: all.',
          clientApplicationPublisherIds:
            'Partner ids of verified publishers; absent: all. No prompt shows them, so a list is never known to match.',
          clientApplicationsFromVerifiedPublisherOnly: 'Only apps of verified publishers; absent: false.',
          certifiedClientApplicationsOnly: 'Only apps certified for Microsoft 365 (beta); absent: false.',
          scopeSensitivityLabels: {
            description: 'Labels of the team or site (beta); absent: all. No prompt shows them, so a list is never known to match.',
            fields: {
              labelKind: 'All labels, or those listed.',
              sensitivityLabels: 'Ids of labels.',
            },
          },
        },
      },
      excludes: {
        description: 'And none of these, which have the same fields.',
        fields: {
          id: 'Entra’s own id of the set.',
          permissionClassification: 'Class of the permission, see permissionClasses; absent: all.',
          permissionType:
            'Required. Users are asked for delegated permissions; delegatedUserConsentable means those that need no administrator.',
          resourceApplication: 'App id of the API that the permission belongs to; absent: any.',
          permissions: 'Ids of permissions, or names of scopes; absent: all.',
          clientApplicationIds: 'Ids of apps; absent: all.',
          clientApplicationTenantIds: 'Tenants in which apps are registered; absent: all.',
          clientApplicationPublisherIds:
            'Partner ids of verified publishers; absent: all. No prompt shows them, so a list is never known to match.',
          clientApplicationsFromVerifiedPublisherOnly: 'Only apps of verified publishers; absent: false.',
          certifiedClientApplicationsOnly: 'Only apps certified for Microsoft 365 (beta); absent: false.',
          scopeSensitivityLabels: {
            description: 'Labels of the team or site (beta); absent: all. No prompt shows them, so a list is never known to match.',
            fields: {
              labelKind: 'All labels, or those listed.',
              sensitivityLabels: 'Ids of labels.',
            },
          },
        },
      },
    },
  },
  permissionClasses: {
    faulty: 'the class counts as not known',
    description:
      'The class you gave permissions in Entra (permission classifications). Unset: openid, profile, email, offline_access and User.Read are low.',
    fields: {
      resource: 'App id or address of the API; absent: Microsoft Graph.',
      scope: 'Name of the permission, such as Calendars.ReadBasic.',
      class: 'Its class.',
    },
  },
  riskStepUp: {
    faulty: 'on',
    description: 'With userConsent conditional: new apps of unverified publishers that ask for more than signing in need approval.',
  },
  onUnknown: {
    faulty: 'ask',
    description: 'With userConsent conditional: what happens when a fact that decides cannot be read: warn the user, or ask for approval.',
  },
  mode: {
    faulty: 'enforce',
    description: 'monitor never touches a page, warn lets everything continue, enforce stops what the policy does not allow.',
  },
  tenants: {
    faulty: 'entry dropped',
    description: 'Ids of your own Entra tenants; apps registered there count as your own.',
  },
  accountDomains: {
    faulty: 'the policy binds every account',
    description:
      'Account domains that this policy binds; other accounts count as personal where the page shows the domain. Microsoft’s prompts do not show it, so there every work or school account is bound, and the health page says so. Unset or empty: every account is bound.',
  },
  apps: {
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description: 'Apps that are allowed or blocked. A block beats an allow.',
    fields: {
      clientId: 'Application (client) id.',
      provider: 'Only at this provider; absent: at any.',
      access: 'Whether the app is allowed or blocked.',
      scopes: 'Allow only: no more than these permissions, besides signing in; absent: any.',
      redirectHosts: 'Allow only: the answer may go to these hosts and those below them; absent: any.',
      until: 'The entry ends after this day (UTC) or at this instant.',
      overridable: 'Block only: the user may go on, also in enforce, after giving a reason.',
      reason: 'Shown to the user as your words.',
      note: 'For yourself; never shown.',
    },
  },
  publishers: {
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description:
      'Publishers that are allowed or blocked, by the tenant that owns the app. The owning tenant is known for most of Microsoft’s own apps and a few others; for any other app an entry has no effect. An entry in apps comes before an allowed publisher.',
    fields: {
      publisherId:
        'Partner id of a verified publisher. No prompt and no list shows it, so an entry with nothing else has no effect yet; the health page says so.',
      tenantId: 'Tenant that owns the app, where it is known.',
      access: 'Whether the publisher is allowed or blocked.',
    },
  },
  blockedRedirectHosts: {
    faulty: 'host blocked where one can be read; list lost: userConsent off',
    description: 'Hosts, with all hosts below them, that no app may send its answer to.',
  },
  existingGrants: {
    faulty: 'ask-revoke',
    description: 'What happens to access given earlier. Unset: as the provider does it; Microsoft Entra keeps it.',
  },
  reviewBy: {
    faulty: 'existingGrants counts as ask-revoke',
    description: 'With existingGrants review-by: the last day (UTC) on which earlier access counts.',
  },
  signInOnly: {
    faulty: 'follow',
    description: 'Apps that only sign the user in while user consent is off: allow them, or follow the switch.',
  },
  groupOwnerConsent: {
    faulty: 'off',
    description: 'Access to one team or chat, which its owner gives: allow it, hold it back, or follow userConsent.',
  },
  adminConsent: {
    faulty: 'blocked',
    description:
      'What an administrator must do before giving access for the whole organisation: type the name of the app or tick a box; blocked stops it.',
  },
  personalAccounts: {
    faulty: 'blocked',
    description:
      'Personal Microsoft accounts and accounts outside accountDomains: advise warns there too, blocked blocks, ignore only marks the toolbar, except for findings of level 4 and those that no setting can lower (docs/decisions.md, 4).',
  },
  requests: {
    faulty: 'off',
    description: 'Whether users may ask for approval. With off, what needs approval is blocked.',
  },
  requestUrl: {
    faulty: 'unset',
    description: 'Page where users ask for approval, https only. May hold {clientId} {appName} {publisher} {scopes} {consentUrl} {reason}.',
  },
  requestEmail: {
    faulty: 'unset',
    description: 'Address that requests for approval are mailed to.',
  },
  contactUrl: {
    faulty: 'unset',
    description: 'Page where users find help, https only.',
  },
  contactEmail: {
    faulty: 'unset',
    description: 'Address where users find help.',
  },
  messages: {
    faulty: 'entry dropped; long texts are cut',
    description: 'Your own words to users, one text per language.',
    fields: {
      lang: 'Language tag, such as nl or en-gb.',
      text: 'Plain text.',
    },
  },
  reasonAtRating: {
    faulty: 'medium',
    description: 'From this rating on the user gives a reason before going on. Unset: never.',
  },
  preferred: {
    faulty: 'entry dropped: its key stays enforced',
    description:
      'Names of keys whose value users may change on the options page; every other key you set is enforced. Users can change mode, userConsent (and integratedApps), signInOnly, adminConsent, personalAccounts, existingGrants and reasonAtRating.',
  },
  reviewAfterDays: {
    faulty: '90',
    description: 'After how many days without seeing an app the list suggests reviewing it; 90 where unset, 0 for never.',
  },
  providers: {
    faulty:
      'strictest value of the field; an entry that cannot be read in full only makes things stricter, at every provider if its own cannot be read; list lost: userConsent off',
    description:
      'Other values for one provider; what an entry leaves out stays as set above. At Google, conditional means that its restricted class needs approval.',
    fields: {
      provider: 'The provider.',
      userConsent: 'As the key of that name. At Google, off means signing in only; at GitHub, an organisation’s OAuth app restriction.',
      mode: 'As the key of that name.',
      existingGrants: 'As the key of that name.',
      signInOnly: 'As the key of that name.',
    },
  },
  hideOnboarding: {
    faulty: 'false',
    description: 'Do not open the welcome page after installing.',
  },
} as const;
