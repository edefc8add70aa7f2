import { documentOf } from './editor/editable-elements';

export interface InnerRootsWatch {
  /** The frames and shadow roots that the ticket is in now. */
  update(roots: {
    readonly frames: readonly HTMLIFrameElement[];
    readonly shadowRoots: readonly ShadowRoot[];
  }): void;
  stop(): void;
}

/**
 * Watches what a page's own observer does not reach: frames that load after the page was read or show something else,
 * what changes in them, and what changes in shadow roots.
 * @param observe makes the page's observer see the changes below a node
 */
export function watchInnerRoots(observe: (root: Node) => void, onLoad: () => void): InnerRootsWatch {
  const watched = new Set<HTMLIFrameElement>();
  const observed = new WeakSet<Node>();
  const observeOnce = (root: Node | null): void => {
    if (root === null || observed.has(root)) return;
    observed.add(root);
    observe(root);
  };
  const forget = (frame: HTMLIFrameElement): void => {
    frame.removeEventListener('load', onLoad);
    watched.delete(frame);
  };

  return {
    update({ frames, shadowRoots }) {
      const now = new Set(frames);
      for (const frame of [...watched]) if (!now.has(frame)) forget(frame);
      for (const frame of now) {
        if (!watched.has(frame)) frame.addEventListener('load', onLoad);
        watched.add(frame);
        observeOnce(documentOf(frame));
      }
      for (const root of shadowRoots) observeOnce(root);
    },
    stop() {
      for (const frame of [...watched]) forget(frame);
    },
  };
}
