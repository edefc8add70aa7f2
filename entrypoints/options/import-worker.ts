import { readFile } from '../../core/import/read-file';
import { answerReadRequest, type ReadRequest } from '../../platform/knowledge-base/import-reader';

/** Reads imported files apart from the page. */
addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void answerReadRequest(event.data, readFile, (batch) => postMessage(batch));
});
