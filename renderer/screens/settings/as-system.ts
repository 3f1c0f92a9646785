// What is not set follows the system.
import { say } from '../../../shared/text/say.ts';

export const AS_SYSTEM = { key: 'system', label: say('As the system') } as const;
