// The language of this page: the main side writes texts of another than English into the page itself, so that
// they are known before any table of labels is read. To be imported first.
import type { SpokenTexts } from '../shared/ipc/contract.ts';
import { speak } from '../shared/text/say.ts';

const written = document.getElementById('spoken')?.textContent?.trim();
if (written) {
  const { tag, texts }: SpokenTexts = JSON.parse(written);
  speak(tag, texts);
  document.documentElement.lang = tag;
}
