/**
 * Names of honest third-party apps, to measure how often the look-alike rule is wrong: `name | publisher | domain[ | certified]`, one a line.
 * Source: Microsoft 365 app compliance pages (MicrosoftDocs, CC BY 4.0, August 2022; some names are machine translations), reduced to these fields.
 */
export const knownAppNames = `
Zoho CRM | Zoho Corporation Pvt Ltd | zoho.com
FireHydrant | FireHydrant | firehydrant.io
Power BI-Zusammenarbeit | Ataira | ataira.com
ecBooking | Expert Systems IVR (Asia) Co.Ltd. | esi-asia.com
Dost – Inklusiver Sprachbot | ishield Technologies, Inc. | ishield.ai
ENA SmartUC-Connector | ENA | ena.com
tiLly |  | 
ContractZen | ContractZen | contractzen.com
Teameo Class Space | LS2 Innovation | teameo.io
Contact Center | Landis Technologies LLC | landistechnologies.com
PagerDuty | PagerDuty | pagerduty.com
AtBot | H3 Solutions, Inc. | atbot.io
File Fabric | Storage Made Easy | storagemadeeasy.com
Workday Peakon Employee Voice | Workday | workday.com
Eva | OutThink Ltd | outthink.io
NewCOS | Newtech | newtech.com.ar
Schabi |  | 
Powell Teams | Powell Software | powell-software.com
Plandisc | Plandisc | plandisc.com
Egnyte für Outlook | Egnyte, Inc. | egnyte.com
Berrycast | Technologies Openmind Inc, Les | berrycast.com
Assembly | CarrotHR Inc. | joinassembly.com
Coachello | Coachello SAS | coachello.io
WorkJam Home | WorkJam | workjam.com
WorkJam Schedule | WorkJam | workjam.com
WorkJam-Aufgaben | WorkJam | workjam.com
iGlobe CRM für Teams | iGlobe | iglobecrm.com | certified
iGlobe CRM-Add-Ons | iGlobe | iglobecrm.com | certified
iGlobe CRM-Office 365 für Microsoft 365 | iGlobe | iglobecrm.com | certified
iGlobe CRM-Office 365 für Microsoft Office 365 | iGlobe | iglobecrm.com | certified
Excel-zu-Word-Dokumentautomatisierung |  | 
Assistent | officeatwork | officeatwork.com | certified
Designer | officeatwork | officeatwork.com | certified
officeatwork – Assistent für Office | officeatwork | officeatwork.com | certified
officeatwork – Designer für Office | officeatwork | officeatwork.com | certified
Umfassende Ideen – Innovationssoftware | Wide Ideas/Idea2Element | getwideideas.com
RingCentral | RingCentral, Inc. | ringcentral.com
TELUS Business Connect | RingCentral, Inc. | ringcentral.com
Skedda | Skedda Pty Ltd | skedda.com
Jira Integration Plus | Nextup, LLC | nextup.ai
abwesend | BrainCore Solutions | braincore.solutions
Decisions | Decisions | meetingdecisions.com
FinTech Studios |  | 
Talkdesk Microsoft Teams Connector | Talkdesk, Inc. | talkdesk.com | certified
Citasion |  | 
ServiceDesk Plus Cloud | Zoho Corporation Private Limited | manageengine.com
Achse | Axis Workshops Ltd | getaxis.co
Glowbl | Glowbl | glowbl.com
SmartStash | Fellowmind Germany GmbH | fellowmind.de
Lumio | SMART Technologies ULC | smarttech.com
Wazoku | Wazoku | wazoku.com
LumApps | LumApps | lumapps.com
OfficeTogether | OfficeTogether, Inc. | officetogether.com
BrowserStack | BrowserStack Inc | browserstack.com
EasyLife 365 | EasyLife 365 AG | easylife365.cloud | certified
JobPts | Semos Cloud Solutions | semoscloud.com
Buzzeasy Contact Center für Teams | Geomant-Algotech Zrt. | buzzeasy.com
Groopit | Groopit | groopit.co
Dokumententwurf | Grüne Wiesen aps | gmeadow.com
Cyberday | Digiturvamalli | cyberday.ai
Theta Lake Recording & Compliance für Teams Video | Theta See | thetalake.com
DeskManager |  | 
DeskBooking |  | 
ComplianceCow |  | 
Vonage Business Communications | Vonage | vonage.com
Bizfone | MobiKOM | mobikom.dk
PayaFy | NimbleSoft Inc. | payafy.com
Laduma | Laduma Ltd. | laduma.com
Project Insight | Project Insight | projectinsight.com
Soundbite-™ | Soundbite Inc. | soundbite.ai
B12 | Apprentx | apprentx.rocks
Luware Nimbus für Microsoft Teams | Luware AG | luware.com | certified
SEFOS | Meaplus AB | meaplus.com
Ehrgeiz | Ehrgeiz | ambition.com
SQQ | SuperQuickQuestion | superquickquestion.com
Sift | Sift | justsift.com
BravoNow | SpadeWorx-Softwaredienste | spadeworx.com
Aster | Aster | asterapp.co
Smy |  | 
Indeqa | Easy2Meet B.V. | easy2meet.eu
Indeqa Board Meetings | Easy2Meet B.V. | easy2meet.eu
Egnyte |  | 
SalesTim | SalesTim | nbold.co
CodeTwo Email Signaturen für Office 365 | CodeTwo | codetwo.com
Qualified |  | 
E-Mail-Raffinessen | Emailgistics Corp. | emailgistics.com
Weekly10 | Binary Geek Limited | weekly10.com
EN-UA Wörterbuch | Skyline Consulatnts | skylineconsultants.com
Findit | CTELO | ctelo.com
MGR360 | MGR360 | mgr360.com
Manager360 | MGR360 | mgr360.com
LawToolBox | LawToolBox.com Inc. | lawtoolbox.com
LawToolBox Deadlines and Matter Management - Outlook | LawToolBox.com Inc. | lawtoolbox.com
Verwaltung von LawToolBox-Stichtagen & – Outlook | LawToolBox.com Inc. | lawtoolbox.com
IXCloud - Teams Compliance Recording & Intelligence | Numonix LLC | numonix.cloud
SmartPods | Diskursanalyse | discourseanalytics.com
ACV | Greifbares IT-Mexiko | tangibleit.com
Weet Screen Recording | FYZ SERVICES | weet.co
SlideHub |  | 
eTeamer | 深圳伊登软件有限公司 | ecms2.edensoft.com.cn
Cegid HR Experience | Cegid | cegid.com
Clypp |  | 
Edpuzzle | Edpuzzle | edpuzzle.com
Lucidspark Whiteboard |  | 
Besprechungsnavigator lesen | Read AI, Inc. | read.ai
DigitalOps Toolbox | Medalsoft | medalsoft.com
Teilnehmer | Aros Cloud ApS | attender.uk
Webdashboard | In Summa | webdashboard.com
WorkplaceBuddy | WorkplaceBuddy | workplacebuddy.com
Autopilot-Workflows | Autopilot-Workflowlösungen | autopilot.co.za
SWOOP Analytics | SWOOP Analytics Pty Ltd | swoopanalytics.com
Move Work Forward with Jira | Move Work Forward | moveworkforward.com
Cultr Connect | Cultr | cultr.works
Employee Advocacy durch DSMN8 | DSMN8 | dsmn8.com
DZ-Benachrichtigungs-Bot |  | 
Casedoc Virtual Hearing | Casedoc | casedoc.com
Evocom | Evocom Informationssysteme GmbH | evocom.de
Meetgeek | AIVISION PRODUCTS SRL | meetgeek.ai
Folienauswahl | officeatwork | officeatwork.com | certified
officeatwork – Folienauswahl für Office | officeatwork | officeatwork.com | certified
Q | ModuleQ | moduleq.com | certified
Svava für Besprechungen |  | 
Heiterkeit | Partnerse Pte Ltd | joye.ai
MetaMeeting | Wafer Systems | wafersystems.com
MetaVisitor | Wafer Systems | wafersystems.com
MetaWorkspace | Wafer Systems | wafersystems.com
ti8m-Stellen | ti&m AG | ti8m.com
Eloops | Eloops | eloops.com
OnePlaceMail für Outlook | OnePlace-Lösungen | oneplacesolutions.com
Koare I-Verwaltung | KoareTech S.L. | koaretech.com
Koare-Dashboard | KoareTech S.L. | koaretech.com
EmailNotes for Outlook | Ständer (Südpazifik) PTE Limited | standss.com
MyHub | AvePoint, inc. | avepoint.com | certified
MeasureUp | Media Interactiva Solutions | measureup.com
ThoughtWire EWS | ThoughtWire Corp. | thoughtwire.com
PlanIt | Aktivieren von 365 | enable.no
Board Connect | Engage Squared | engagesq.com
Confluence Cloud | Atlassian | atlassian.com
GuineaPig |  | 
Rungway | Rungway | app.rungway.com
MetaLuck | Wafersysteme | wafersystems.com
Verteilerlisten Pro | Witivio | witivio.com
Beekast |  | 
Cloud backup for Microsoft Office 365 | AvePoint Inc. | avepoint.com | certified
MyHub für Teams | AvePoint Inc. | avepoint.com | certified
Richtlinien & Insights für Microsoft Office 365 | AvePoint Inc. | avepoint.com | certified
Zero Time Bot | Replicon | replicon.com
ZeroTime Bot | Replicon | replicon.com
Kanban Tool | Shore Labs | shorelabs.com
Pushsicherheit | Pushsicherheit | pushsecurity.com
Appraisd | Appraisd Ltd. | appraisd.com
Data Hu |  | 
iTalent | Beisen | beisen.com
Tonkean |  | 
Totara | Totara Learning | totaralearning.com
Cloud Effective | Cloud Effective | cloudeffective.com
Financial Times | Financial Times | ft.com
Unternehmensnavigator | Konica Minolta IT Solutions | konicaminoltaits.cz
Jira Cloud | Atlassian | atlassian.com
Neuigkeiten – Jalios | Jalios SA | jalios.com
MindManager | Corel | mindmanager.com
Nailted | NAILTED APP S.L. | nailted.com
voraus | ahead AG | aheadintranet.com
Lucca | Lucca | lucca.fr
CloudLabs | Spektra Systems LLC | cloudlabs.ai
Gruppenadressbuch – NextSet | NextSet,Inc. | nextset.co.jp
Zavvy | Zavvy GmbH | zavvy.io
Natterhub | Natterhub | natterhub.com
Tikit Virtual Agent | Cireson | tikit.ai
Timeneye | DM Digital SRL | dmdigital.it
HubSite 365 |  | 
TINYpulse |  | 
O2S – Office2SharePoint | iGlobe | iglobecrm.com | certified
Office2SharePoint | iGlobe | iglobecrm.com | certified
Office2SharePoint für Office | iGlobe | iglobecrm.com | certified
Office2SharePoint für Outlook | iGlobe | iglobecrm.com | certified
Keepass Pro | Witivio | witivio.com
Entscheidungsmatrix mit Fingerspitzen | Fingerspitze | fingertip.org
Now Virtual Agent | ServiceNow | servicenow.com
Koan | Koan, Inc. | koan.co
Priority Matrix | Appfluence Inc | appfluence.com | certified
Prioritätsmatrix – Umwandeln von E-Mails in Aufgaben | Appfluence Inc | appfluence.com | certified
ARGUSnylar | ARGUS DATA INSIGHTS Schweiz AG | argusdatainsights.ch
Beep | Medxnote | medxnote.com
CorporateFitness.app | Noctilucent BV | corporatefitness.app
bNear | bNear | bnear.io
Quadra Thankz | Quadrasystems.net | quadrasystems.net
Loop |  | 
Verbinden+ | Belohnungsgateway | rewardgateway.com
Luware Compliance Recording for Microsoft Teams | Luware AG | luware.com
CrossCheck | kRevealLLC | kreveal.com
Health Hero | Health Hero | gohealthhero.com
huminos | SOE-Technologien | myokr.co
Kami | Kami | kamiapp.com
Moments365 | 云擎信息技术（深圳）有限公司 | school365.org.cn
School Day | School Day Helsinki Oy | schoolday.com
Tailored Talks | Pogo Studio | pogodigitalhealth.com
Zoho Projects | Zoho Corporation Private Limited | zoho.com
カナリア | YATTEE Inc. | yattee.co.jp
Canary | YATTEE Inc. | yattee.co.jp
HubEngage | HubEngage, Inc. | hubengage.com
DirectFax | etherFAX LLC | etherfax.net
Safe Spaces | eCare Vault Inc. | ecarevault.com
Pexip One für Outlook | PexipAS | pexip.com
Neelix.Team | Neelix.IO | neelix.team
Kudozza | surviveF5 GmbH | survivef5.com
BitFractal | BitFractal | bitfractal.com
Meine Erinnerungen | Appfluence Inc | appfluence.com
Im Falle einer Krise | RockDove Solutions, Inc. | rockdovesolutions.com
Expensya | Expensya | expensya.com
TagTeam | Smarter Business Solution GmbH | smarterbusiness.at
HelloSign für SharePoint | Dropbox Inc. | hellosign.com
Ditox |  | 
CloudExtend Analytics für NetSuite | Celigo CloudExtend | cloudextend.io
Cuckoo | Cuckoo Networks Oy | cuckoo.fi
Cuckoo Workout | Cuckoo Networks Oy | cuckoo.fi
Koare Drehstühle | KoareTech S.L. | koaretech.com
Vibe | Vibe Inc | vibe.us
E-Mail-Signatur | officeatwork | officeatwork.com
officeatwork – E-Mail-Signatur für Outlook | officeatwork | officeatwork.com
Genesys Cloud CX Teams Integration | Genesys Cloud Services, Inc | genesys.com
vimheslo | European Code Factory s.r.o. | ecodef.cz
Employee Referrals | Recruitday Inc. | recruitday.com
Email TeamMate | harmon.ie | harmon.ie
Broadcast |  | 
Aufgabencheckliste für Team | HeroCoders | herocoders.com
Project Migrator | FluentPro Software Corporation | fluentpro.com
Pling | Kommiliton Dänemark | intraactive.net
Umgangssprachlich |  | 
TeamsChamp | TeamsChamp | encamina.com
Vtiger CRM | Vtiger | vtiger.com
Clixie |  | 
Mia | MiHCM | mihcm.com
Pendeln | Pendeln | commuty.net
Hi5 | Hi5 Technologies | get5.io
DisasterTech DICE | DisasterTech | disastertech.com
Optimieren | Finative | finative.it
email-texting |  | 
yuccaHR | Yucca Technologies GmbH | yuccahr.com
Passport 360 |  | 
Moneypenny | CALLITECH LIMITED | moneypenny.com
DailyBot | DailyBot | dailybot.com
researcHR | KBE株式会社 | app.researchr.work
COCO | Hexaware Technologies Ltd. | hexaware.com
Einheitliche Kontakte | glueckkanja-gab AG | glueckkanja-gab.com
Quadra Visitorz |  | 
OfficeTogether |  | 
Remind | 88 Ventures Limited | moonbearapps.com
PA PEOPLE | 株式会社PHONE APPLI | phoneappli.net
check.it | Cloud Cover IT | cloudcoverit.co.uk
gauge.it | Cloud Cover IT | cloudcoverit.co.uk
Smart Connect for Jira | yasoon GmbH | yasoon.com
Zoho Desk | Zoho Corporation Private Limited | zoho.com
qChange Leadership Experience | qChange Software Solution, Inc. | qchange.com
DELTAoverC | DELTAoverC | deltaoverc.into
Priority Matrix Government | Appfluence Inc | appfluence.com
Priority Matrix HIPAA | Appfluence Inc | appfluence.com
Admin Center | officeatwork | officeatwork.com | certified
Verifier | officeatwork | officeatwork.com | certified
officeatwork – Prüfer für Office | officeatwork | officeatwork.com | certified
MyCheckins | Cloud Catalogs LLC | mycheckins.io
Aimful | Aimful | aimful.io
FinTech Studios | FinTech Studios | fintechstudios.com
Verzögertes Senden | Appfluence Inc | appfluence.com
CC4Teams | CC4ALL | contactcenter4all.com
Grytics-Begleiter | 1339 SAS | grytics.com
10xZiele | xto10x-Technologien | xto10x.com
Foxit PDF Editor | Foxit Software Inc. | foxit.com
Foxit PDF-Editor für Microsoft Word, Excel und PowerPoint | Foxit Software Inc. | foxit.com
Foxit PDF-Editor für die Cloud | Foxit Software Inc. | foxit.com
Loop | Benutzerfreundliche Flows | friendlyflows.com
FactSet | FactSet Research Systems Inc. | factset.com
Cursum | Cursum A/S | cursum.com
Tigim Analytics | Hippo Ed Tech LTD | tigim.co
Buchungsraum Pro | Witivio | witivio.com
isLucid | UAB Lucid-Vereinbarungen | islucid.com
Zoho Notebook | Zoho Corporation Private Limited | zoho.com
Classroom.cloud | NETSUPPORT LTD. | netsupportsoftware.com
365Projects | 365Apps | 365apps.com.au
Adobe Acrobat Sign for Microsoft Office SharePoint Online | Adobe Inc. | acrobat.adobe.com | certified
Meety | operaLogica srl | meety.business
Webex Call | Cisco | cisco.com
InCaseIT | Pilotech AS | incaseit.com
Netskope für Microsoft Teams | Netskope | netskope.com
Chronoscope Zeiterfassung | Chrono Innovation | chronoinnovation.com
Saberr | Saberr | 
Ereignisverwaltung | SharePointSapiens | sharepointsapiens.com
Mitarbeiterschulungsverwaltung | SharePointSapiens | sharepointsapiens.com
SharePoint-sapiens Employee Training Management | SharePointSapiens | sharepointsapiens.com
SharePoint-sapiens-Ereignisverwaltung | SharePointSapiens | sharepointsapiens.com
Spielen von IntraActive | Fellowmind Dänemark | intraactive.net
Wiedergabe durch IntraActive | Fellowmind Dänemark | intraactive.net
Zignals | Alight Consulting GmbH | alight.eu
LMS365 | ELEARNINGFORCE International | elearningforce.com | certified
MURAL | MURAL | mural.co | certified
ASC Recording Insights | ASC Technologies AG | asctechnologies.com
MSPBots | Jexet Technologies LLC | mspbots.ai
Semplisio-E-Commerce-Manager | HQuadro | hquadro.it
Link Spotter | Communardo Products | communardo.com
IdeaScale |  | 
Classroom.cloud |  | 
Text | Approved Contact | approvedcontact.com
Diggspace | Erstellen von IT Portugal | create.pt
Zoho Sign | Zoho Corporation Private Limited | zoho.com
Ideen seitwärts 6 | Seitlich 6 | sideways6.com
iPlanner Office 365 Planner-Add-In für Outlook | iGlobe | iglobecrm.com | certified
iPlanner Pro Office 365 | iGlobe | iglobecrm.com | certified
iPlanner Pro für Office 365 | iGlobe | iglobecrm.com | certified
CoffeePals |  | 
Anywhere365 Attendant Console für Microsoft Teams | WORKSTREAMPEOPLE BV | anywhere365.io
Attendant | WORKSTREAMPEOPLE BV | anywhere365.io
SmartWork | SmartWork of Intumit | intumit.com
Blitztools Blitzleiter | Blitztools | lightningtools.com
Diskussionsforen für soziale Netzwerke | Blitztools | lightningtools.com
Appspace | Appspace, Inc. | appspace.com | certified
Adobe Acrobat Sign für Microsoft Outlook | Adobe | acrobat.adobe.com | certified
Adobe Acrobat Sign für Microsoft Word und PowerPoint | Adobe | acrobat.adobe.com | certified
Adobe Acrobat-Zeichen | Adobe | acrobat.adobe.com | certified
Senso | Senso | senso.cloud
Org@Work | Lundano | lundano.com
Ticketing As A Service | kitameraki limited | teamswork.app
C.AI Adoption Bot | contexxt.ai | contexxt.ai | certified
Heftklammer | Crowd Cast, Ltd. | crowdcast.jp
CyCX Contact Center | CyTrack | web.cytrack.com
CyDesk | CyTrack | web.cytrack.com
CyRecord | CyTrack | web.cytrack.com
CyReport | CyTrack | web.cytrack.com
Calendar Bot | Approved Contact | approvedcontact.com
Genehmigte Kontaktkalender | Approved Contact | approvedcontact.com
ClipTraining | ClipTraining | cliptraining.com
JustLogin | JustLogin | justlogin.com
SHL | SHL | shl.com
RowShare | RowShare | rowshare.com
Wide Ideas | Idea2Innovation | getwideideas.com
TeamOrgChart | TeamImprover.Com Ltd | teamimprover.com
Tikit | Cireson | tikit.ai
Eusoft Rdp Manager |  | 
Plumm | Plumm Health LTD | plummhealth.com
Kontakte Pro | Witivio | witivio.com
BrainBot |  | 
DataFetch | DataFetch, Inc | datafetch.io
Forza Board |  | 
Cloud Hub | atwork GmbH | atwork-it.com
Vizito | Vizito BV | vizito.eu
Tendfor | Tendfor | tendfor.com | certified
POPP Cloud VoIP-Connector | POPP.Com, Inc | popp.com
Perfect Wiki | OOO RD17 | perfectwikiforteams.com
Pandos |  | 
Teams Manager | Solutions2Share GmbH | teams-manager.com
Rassel |  | 
TeamSticker by Communitio | Communitio Corporation | communitio.jp
Geekbot |  | 
Impressionsignaturen | Impressionsignaturen | impression-signatures.com
Impressionsignaturen für Outlook | Impressionsignaturen | impression-signatures.com
Foto-Filer |  | 
HeyTaco | HeyTaco, LLC | heytaco.chat
Quantenarbeitsplatz | Quantenarbeitsplatz | quantumworkplace.com
SurveyMoodbit | Moodbit | mymoodbit.com
Jetdocs |  | 
TeamSurvey | BuildUpLabs | builduplabs.com
MindMup | Sauf Pompiers Ltd | mindmup.com
GoLinks | GoLinks | golinks.io
ChurnZero | ChurnZero | churnzero.net
Loopio |  | 
qChange Leader Experience | qChange Software Solution, Inc. | qchange.com
Echtzeitübersetzung | Fairuse | fairuse.jp
SightCall | SightCall | sightcall.com
Teamflect | Grepsi Software | teamflect.com
Solo | Teladoc, Inc. | teladochealth.com
Zeitwax | Zeitwax | timewax.com
Smartsheet | Smartsheet | smartsheet.com
Waldo | Kickle | hellowaldo.app
Go1 | Go1 | go1.com
Desk-Reservierungen | TNS Consulting ApS | meetingroommap.net
Beere |  | 
Offishall Planning | Offishall | offishall.io
Myfone | Flexfone | flexfone.dk
Bulletin Board – NextSet | NextSet,Inc. | nextset.co.jp
Anywhere365 Contact Center für Teams | WORKSTREAMPEOPLE BV | anywhere365.io
Team heute | Team Today Ltd | team-tracker.com
Team-Tracker | Team Today Ltd | team-tracker.com
Multi Approval Process LTAPPs | LTAPPs SOFTWARE CO.,LTD | ltaddins.com
Beesy | BeesApps | beesapps.com
Forbury |  | 
polumana Tour Route Planner | blue-zone GmbH | blue-zone.de
EducationHUB Lesmateriaal | Smartersoft B.V. | smartersoft.nl
Map Pro | Witivio | witivio.com
Workbench Intelligence | Temporall | temporall.com
Happyforce |  | 
Feeder | Wirklich einfach i Stockholm AB | feeder.co
GuineaPig | GuineaPig Health Technologies AB | guineapig.app
Funtivity von Hermis | Hermis, Inc. | herm.is
Ideanote | Ideanote ApS | ideanote.io
1Page | OAYAW, Inc. | get1page.com
Akouo Interpretation | Akouo Technologies Inc. | akouo.io
Powow | Powow AI | powow.ai
Verto 365 | TMI-Systeme | vertocloud.co.uk
Quitch |  | 
Template Chooser | officeatwork | officeatwork.com | certified
Vorlagenauswahlbrowser | officeatwork | officeatwork.com | certified
officeatwork – Vorlagenauswahl für Office | officeatwork | officeatwork.com | certified
officeatwork – Vorlagenauswahl für Office – M365 | officeatwork | officeatwork.com | certified
SimplyDo | SimplyDo | simplydo.co.uk
Loops – Kreatives Lernen | Skooler | loopseducation.com
Arbeitspfad | Workpath GmbH | workpath.com
Fond |  | 
Verstärkung von Hootsuite | Hootsuite, Inc. | hootsuite.com
QuickMinutes | QuickMinutes | quickminutes.com
Creately |  | 
Foto-Filer | Ichicraft | photofiler.ichicraft.com
DeskBooking | DeskNow GmbH | desk-now.com
DeskManager | DeskNow GmbH | desk-now.com
Degreed | Degreed | degreed.com
TELUS Business Connect |  | 
ADR | COR Global Ltd. | projectcor.com
Aula Digital | Leya, S.A. | auladigital.leya.com
Abi |  | 
AI-Produzent | LiveArena Technologies AB | livearena.com
MIPA - Ihr persönlicher Assistent | iGlobe | iglobecrm.com | certified
MIPA - Mein intelligenter persönlicher Assistent | iGlobe | iglobecrm.com | certified
MIPA – Your Personal Assistant | iGlobe | iglobecrm.com | certified
Klassifizierte Auflistung | BinaryRoots | binaryroots.com
Bildauswahl | officeatwork | officeatwork.com | certified
OneNote | officeatwork | officeatwork.com | certified
officeatwork | officeatwork | officeatwork.com | certified
Bildauswahl für Office | officeatwork | officeatwork.com | certified
officeatwork – Bildauswahl für Office | officeatwork | officeatwork.com | certified
Standuply | Standuply Inc. | standuply.com
Adobe Acrobat Sign for Microsoft 365 | Adobe | acrobat.adobe.com | certified
NewCOS |  | 
Vacation Tracker | Vacation Tracker | vacationtracker.io
Rezolve.ai | Aktion erfordernde Wissenschaft | rezolve.ai
Switchvox | Sangoma | sangoma.com
Adobe Acrobat | Adobe | adobe.com
Agile Task Board | Agile-IS | agile-is.de
Agile Task Board für SharePoint Online | Agile-IS | agile-is.de
Inhaltsauswahl | officeatwork | officeatwork.com | certified
Inhaltsauswahlbrowser | officeatwork | officeatwork.com | certified
officeatwork – Inhaltsauswahl für Office | officeatwork | officeatwork.com | certified
officeatwork – Inhaltsauswahl für Outlook | officeatwork | officeatwork.com | certified
ALVAO Service Desk |  | 
Klaxoon | Klaxoon | klaxoon.com
Powow |  | 
BlackBerry AtHoc | BlackBerry | blackberry.com
PandaDoc | PandaDoc | pandadoc.com
PlayQuiz – Aprende & Juega | TeamsChamp | encamina.com
WorkJam Time Clock | WorkJam | workjam.com
Zusammenführungskonnektor von MVF | Move Work Forward | moveworkforward.com
Heedify | Heedify | heedify.io
Uploader | officeatwork | officeatwork.com | certified
officeatwork – Uploader für Office | officeatwork | officeatwork.com | certified
TagMyFav | Avishkaram Technologies Pvt Ltd | avishkaram.com
Fellow | Fellow Insights Inc | fellow.app
timeghost – Zeiterfassung | timeghost.io | timeghost.io
DoctorOnline | NLSQL | nlsql.com
IQ | NLSQL | nlsql.com
Wats | Skillbase | wats.ai
Kalender Pro | Witivio | witivio.com
Structural | Structural, Inc. | structural.com
uWebChat | Universal IT B.V. | universal.cloud
Zendesk | SoftServe Inc. Office Store | softserveinc.com
CI-Out-of-Office Lite | ci solution GmbH | ci-solution.com
WorkInSync |  | 
eformity – Vorlagenverwaltung | eformity | eformity.nl
NickNack |  | 
Scormium | Sense4code | en.scormium.com
Apple Internet Accounts (iOS Accounts) | Apple Inc. | apple.com
Gmail (Android) | Google | google.com
Samsung Email | Samsung | samsung.com
Thunderbird | MZLA / Mozilla | thunderbird.net
Email (Android default mail) | Google / device maker | 
Exclaimer Cloud Single Sign-On | Exclaimer | exclaimer.com
Spark Email | Readdle | sparkmailapp.com
rclone | rclone | rclone.org
Polycom - Skype for Business Certified Phone | Polycom | poly.com
Box | Box | box.com
BrowserStack | BrowserStack | browserstack.com
Salesforce | Salesforce | salesforce.com
Twitter | X Corp. | x.com
RocketReach | RocketReach | rocketreach.co
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', publisher = '', domain = '', status] = line.split(' | ');
    return { name, publisher: publisher || null, domain: domain || null, isCertified: status === 'certified' };
  });
