// How far the making of a workbook is, told as it goes.
import type { ExportProgress, ExportStage } from '../../shared/ipc/export-order.ts';

export interface Step extends Pick<ExportProgress, 'sheet'> {
  readonly stage: ExportStage;
  /** Of this stage, from 0 to 1. */
  readonly share: number;
}

export type TellStep = (step: Step) => void;

export const silently: TellStep = () => {};
