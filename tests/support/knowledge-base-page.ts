import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for';

/** Goes to a part of the knowledge base in the options, and waits until it is there. */
export async function goTo(page: Page, ...parts: string[]): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    ['#knowledge-base', ...parts].join('/'),
  );
  await text(
    page,
    parts[0] === 'import'
      ? 'Choose a file'
      : parts[0] === 'packs'
        ? 'Address of a pack'
        : parts[0]
          ? 'Title'
          : 'Export YAML',
  );
}

/** The element's text as a person reads it, on one line; empty where there is none. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return await page.evaluate(
    (wanted) => (document.querySelector<HTMLElement>(wanted)?.innerText ?? '').replace(/\s+/g, ' ').trim(),
    selector,
  );
}

/** Waits for a text; on failure, what is there instead is in the error. */
export async function text(page: Page, wanted: string, selector = 'body'): Promise<void> {
  try {
    await waitFor(async () => (await textOf(page, selector)).includes(wanted), { what: `“${wanted}”` });
  } catch (error) {
    throw new Error(`${String(error)} in: ${(await textOf(page, selector)).slice(0, 1_500)}`);
  }
}

/** Presses the only button or link with this name. */
export async function press(page: Page, name: string): Promise<void> {
  await pressWhere(page, name, true);
}

export async function pressStarting(page: Page, start: string): Promise<void> {
  await pressWhere(page, start, false);
}

async function pressWhere(page: Page, name: string, isWhole: boolean): Promise<void> {
  await waitFor(
    () =>
      page.evaluate(
        (wanted, whole) => {
          const found = [...document.querySelectorAll<HTMLElement>('.kb button, .kb a, .rows button')].find(
            (element) => {
              const own = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
              return whole ? own === wanted : own.startsWith(wanted);
            },
          );
          if (!found || (found as HTMLButtonElement).disabled) return false;
          found.click();
          return true;
        },
        name,
        isWhole,
      ),
    { what: `the button “${name}”` },
  );
}

/** What is in the first field with this label. */
export async function fieldValue(page: Page, label: string): Promise<string> {
  return await page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === wanted);
    const field = found && document.getElementById(found.htmlFor);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  }, label);
}

/** Types into the first field with this label. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  await waitFor(
    () =>
      page.evaluate(
        (wanted, typed) => {
          const found = [...document.querySelectorAll('label')].find(
            (each) => each.textContent?.trim() === wanted,
          );
          const field = found && document.getElementById(found.htmlFor);
          if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
          field.value = typed;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return true;
        },
        label,
        value,
      ),
    { what: `the field “${label}”` },
  );
}

/** Gives the file field a file. */
export async function choose(page: Page, name: string, content: Uint8Array): Promise<void> {
  await page.evaluate(
    (fileName, base64) => {
      const input = document.querySelector<HTMLInputElement>('.kb__file');
      if (!input) throw new Error('no file field');
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    Buffer.from(content).toString('base64'),
  );
}

/** What the page gives as a download while `run` runs. */
export async function capture(page: Page, run: () => Promise<void>): Promise<Uint8Array> {
  await page.evaluate(() => {
    const scope = window as unknown as { exported?: Promise<string> };
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = create;
      scope.exported = (blob as Blob).arrayBuffer().then((buffer) => {
        let binary = '';
        for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
        return btoa(binary);
      });
      return 'blob:none';
    };
  });
  await run();
  await waitFor(() => page.evaluate(() => 'exported' in window), { what: 'the export' });
  const base64 = await page.evaluate(async () => {
    const scope = window as unknown as { exported?: Promise<string> };
    const exported = await scope.exported;
    delete scope.exported;
    return exported ?? '';
  });
  return Buffer.from(base64, 'base64');
}
