/// Tritone: a call-centre backend for three-stage sales departments.
///
/// # Glossary
///
/// Each word of the domain has one meaning in the whole product. The third column names the class that implements it.
///
/// ## Who and whom
///
/// | word | meaning | class |
/// |---|---|---|
/// | base | a list of leads that came in one or more files | `lead.Base` |
/// | lead | a company or person in a base, with its numbers | `lead.Lead` |
/// | stage | whose work a lead is: cold, warm, account | `lead.Stage` |
/// | section | the part of a base that a lead's answer puts it in, such as *hard refusal* | `lead.Section` |
/// | state | how far the deal with a lead is, such as *second contact* | `lead.LeadState` |
/// | operator | makes cold calls; managers and account managers work the later stages | `people.Role` |
/// | agent | whoever is on shift with a telephone, in whatever role | `agent.Agent` |
///
/// ## A call
///
/// | word | meaning | class |
/// |---|---|---|
/// | attempt | one call that was ordered to one number of one lead, answered or not | `call.NewAttempt` |
/// | conversation | the part of an attempt in which a client and an agent hear each other | `call.lifecycle.Talk` |
/// | disposition | what an attempt ended as, or what the operator says a conversation was | `campaign.Disposition` |
/// | abandoned | a person answered and nobody was free within two seconds | `call.lifecycle.Leaving` |
/// | parting | what becomes of an operator's place in a talk as they say what it was | `call.lifecycle.Parting` |
/// | wrap-up | the time after a conversation in which its disposition is said | `call.lifecycle.WrappingUp` |
/// | callback | a time at which the client asked to be called again | `dialer.Promises` |
/// | standing line | the channel to an agent's telephone that stays up for the whole shift | `agent.StandingLines` |
/// | hand-over | a warm lead given to the next stage, in the running call or as a task | `handover.Handover` |
/// | listen, whisper, barge in | a supervisor hears a call; speaks to the agent alone; speaks to both | `supervision` |
/// | segment | one file of a recording; a call that is handed over may have several | `recording` |
///
/// ## Dialling
///
/// | word | meaning | class |
/// |---|---|---|
/// | campaign | bases, a team, a line, hours and a mode: what is dialled, when and how | `campaign.Campaign` |
/// | line | a trunk of a provider; its health decides whether it is used | `campaign.Trunks` |
/// | mode | preview, progressive, ratio or predictive: who decides that a call is placed | `campaign.law.Mode` |
/// | hopper | the leads of a campaign that may be called soon | `dialer.Hopper` |
/// | standing in the hopper | due, leased, dialling, talking or closed | `dialer.HopperStanding` |
/// | pacing | how many calls to place now | `dialer.pacing.Pacer` |
/// | limit | the largest share of answered calls that may be abandoned, over a window of days | `campaign.law.Limit` |
/// | occupancy | the share of an agent's time spent in conversations and wrap-ups | `dialer.pacing` |
/// | law | what a country allows: hours, modes, attempts, the limit | `campaign.law.Law` |
/// | attempt cap | the most attempts at a number in a period | `campaign.rules.AttemptCaps` |
/// | day cap | the most money or minutes that a line or campaign may use in a day | `campaign.rules.DayCaps` |
/// | tape | everything a pacer was told, saw and planned, for playing it back | `dialer.pacing.replay` |
///
/// ## Rules and rights
///
/// | word | meaning | class |
/// |---|---|---|
/// | regulation | the versioned document of the head of sales: which ground moves a lead where | `funnel.regulation` |
/// | ground | the reason, said by a person or a call, on which a lead may move | `funnel.regulation.Ground` |
/// | sight | how much of a row its reader may see | `access.Sight` |
/// | look | one view of a client by a person: a card, a list, a recording; kept on record | `access.Looks` |
/// | do-not-call | a number that no campaign dials | `lead.DoNotCall` |
@NullMarked
package tritone;

import org.jspecify.annotations.NullMarked;
