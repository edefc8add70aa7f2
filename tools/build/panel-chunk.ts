/** The part of Rolldown's view of its modules that this needs. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The part of Rolldown's output options that this reads and sets. */
interface OutputOptions {
  readonly format?: string;
}

interface PanelChunkPlugin {
  readonly name: string;
  outputOptions(options: OutputOptions): OutputOptions;
}

const PANEL = 'entrypoints/popup/main.tsx';

/**
 * Puts all that the panel needs at its opening into one chunk. Left alone, each set of later chunks that share a module
 * makes one more: nineteen files to open, which packed weigh a tenth more. The options page loads it too, and uses half.
 *
 * @param root absolute path of the repository
 */
export function panelChunk(root: string): PanelChunkPlugin {
  const entry = `${root}/${PANEL}`;
  let reached: ReadonlySet<string> | null = null;
  const nameOf = (id: string, graph: ModuleGraph): string | null => {
    reached ??= findReached(entry, graph);
    // The entry draws the panel, which no other page must.
    return id !== entry && reached.has(id) ? 'panel' : null;
  };
  return {
    name: 'fix-finder-panel-chunk',
    outputOptions(options) {
      // Background and content scripts are one file each.
      return options.format === 'iife'
        ? options
        : { ...options, codeSplitting: { groups: [{ name: nameOf }] } };
    },
  };
}

/** What is loaded at once with a module: the imports that come later are not among `importedIds`. */
function findReached(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [entry];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    next.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
