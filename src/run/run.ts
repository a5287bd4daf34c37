import { belongsToDeployment } from '../app-platform/log-types.ts';
import { Findings } from '../deployment/findings.ts';
import type { FailureAnalysis } from '../diagnosis/failure-analysis.ts';
import { type Inputs, readInputs, tokenFrom } from '../inputs/inputs.ts';
import { Redactor } from '../logs/redact.ts';
import type { LogDisplays } from '../runner/log-displays.ts';
import type { WorkflowStep } from '../runner/workflow-step.ts';

/** What one run of the step works with, and what it has found so far: at every moment enough to report. */
export interface Run {
  step: WorkflowStep;
  inputs: Inputs;
  redactor: Redactor;
  /** Absolute. */
  logDir: string;
  findings: Findings;
  displays?: LogDisplays;
  analysis?: FailureAnalysis;
}

/**
 * Reads the inputs. From the first line on the token is masked and redacted.
 * @throws UserError that names the input at fault
 */
export async function startRun(step: WorkflowStep): Promise<Run> {
  step.hideToken(tokenFrom(step.env));
  const inputs = await readInputs(step.env);
  const logDir = step.logDir(inputs.logDir);
  const redactor = await Redactor.of(inputs.redact, inputs.token);
  step.redactWith((text) => redactor.applyToText(text));
  const findings = new Findings(inputs.types.some(belongsToDeployment), inputs.components);
  return { step, inputs, redactor, logDir, findings };
}
