import type { State } from '../completeness/facts.ts';
import type { Dashboard } from './dashboard.ts';
import type { EvidenceRow, Selection } from './evidence.ts';
import type { DashboardWords } from './words.ts';

/** What the dashboard remembers over a reload of the window: choices of the user, and nothing that was found. */
export interface DashboardMemory {
  /** Address of the folder that is shown. */
  readonly folder?: string;
  readonly selection?: Selection;
  /** What the folder is compared with. */
  readonly compared?: ComparedWith;
}

export interface ComparedWith {
  /** As people know it. */
  readonly ref: string;
  /** As git is to be asked for it. */
  readonly revision: string;
  readonly isMergeBase: boolean;
}

/** Commands of the editor that the dashboard may ask for. */
export type DashboardCommand = 'scan' | 'record' | 'list';

/** From the page to the editor. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'open'; readonly path: string; readonly line: number | null }
  | { readonly kind: 'compare' }
  | { readonly kind: 'standard'; readonly standard: string; readonly state: State }
  | { readonly kind: 'command'; readonly command: DashboardCommand };

/** From the editor to the page. */
export type ToPage =
  | {
      readonly kind: 'dashboard';
      readonly words: DashboardWords;
      readonly folders: readonly { readonly id: string; readonly name: string }[];
      readonly folder: string;
      readonly dashboard: Dashboard;
      readonly compared: ComparedWith;
    }
  | { readonly kind: 'no-folder'; readonly words: DashboardWords }
  | {
      readonly kind: 'standard';
      readonly standard: string;
      readonly state: State;
      readonly rows: readonly EvidenceRow[];
    };
