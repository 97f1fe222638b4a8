import type { ClientMessage, WorkerMessage } from './protocol.ts';

/** The way to one worker. */
export interface Channel {
  /** The buffers in `transfer` are gone here afterwards. */
  post(message: ClientMessage, transfer: readonly ArrayBuffer[]): void;
  /** Ends the worker, whatever it does. */
  terminate(): Promise<void>;
}

export interface ChannelEvents {
  onMessage(message: WorkerMessage): void;
  /** The worker ended, or does not work as it should. Nothing comes after that. */
  onDeath(error: unknown): void;
}

/** Starts a worker. */
export type Connect = (events: ChannelEvents) => Channel | Promise<Channel>;
