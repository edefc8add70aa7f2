import { answerRedactorRequests } from '../../../platform/redactor';

// The rest of what tests ask of a tab goes straight to its content script.
answerRedactorRequests();
