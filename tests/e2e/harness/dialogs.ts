// Answers file dialogs without a person: nothing of it is in the product.
import type { RunningApp } from './launch.ts';

/** Every save dialog from now on answers with this path; null cancels. */
export const answerSaveDialogs = ({ app }: RunningApp, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);

/** Every open dialog from now on answers with these paths; null cancels. */
export const answerOpenDialogs = ({ app }: RunningApp, ...paths: readonly (string | null)[]): Promise<void> =>
  app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    },
    paths.filter((path) => path !== null),
  );
