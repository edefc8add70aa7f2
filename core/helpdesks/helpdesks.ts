import { bareHelpdesk } from './bare';
import { chatwoot } from './chatwoot';
import { discourse } from './discourse';
import { isOneOf } from './find-helpdesk-page';
import { freescout } from './freescout';
import { freshdesk } from './freshdesk';
import { freshservice } from './freshservice';
import { github } from './github';
import { gmail } from './gmail';
import { helpScout } from './help-scout';
import type { Helpdesk, HelpdeskFacts } from './helpdesk';
import { hubspot } from './hubspot';
import { intercom } from './intercom';
import { jira } from './jira';
import { osTicket } from './osticket';
import { outlook } from './outlook';
import { READ_GENERICALLY } from './read-generically';
import { redmine } from './redmine';
import { requestTracker } from './request-tracker';
import { salesforce } from './salesforce';
import { serviceNow } from './servicenow';
import { zammad } from './zammad';
import { zammadDesktop } from './zammad-desktop';
import { zendesk } from './zendesk';
import { znuny } from './znuny';

/** All supported helpdesks; the first whose page pattern fits reads the page. */
export const HELPDESKS: readonly HelpdeskFacts[] = [
  zendesk,
  // Before Freshdesk, whose pages may be on any host and look alike.
  freshservice,
  freshdesk,
  intercom,
  helpScout,
  hubspot,
  salesforce,
  jira,
  serviceNow,
  gmail,
  outlook,
  chatwoot,
  zammad,
  zammadDesktop,
  freescout,
  osTicket,
  requestTracker,
  znuny,
  redmine,
  discourse,
  github,
  ...READ_GENERICALLY,
];

/** Those that a page of this host can be of: its own, and the self-hosted ones, which may be anywhere. */
export function helpdesksFor(host: string): Helpdesk[] {
  return HELPDESKS.filter(({ pages }) =>
    pages.some(({ hosts }) => hosts === undefined || isOneOf(hosts, host)),
  ).map(bareHelpdesk);
}
