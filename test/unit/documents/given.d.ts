/** The globals of the documents' blocks: the toolkit of a page, its client, a call, functions of the page. */
import 'genesys-console-toolkit/page';
import type { GenesysClient, Interaction, InteractionPhase } from 'genesys-console-toolkit';

declare global {
  const client: GenesysClient;
  const id: string;
  const queueId: string;
  /** A recording. */
  const text: string;
  function popScreen(id: string): void;
  function showStatus(status: string, sub_status: string | undefined): void;
  function showPhase(ani: string | undefined, phase: InteractionPhase): void;
  function showCall(interaction: Interaction | undefined): void;
  function show(...values: unknown[]): void;
  function openCase(caseNumber: unknown): void;
}
