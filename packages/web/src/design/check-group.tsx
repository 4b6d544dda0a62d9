import type { ReactNode } from "react";
import { Checkbox, CheckboxGroup, FieldError, Label, Text } from "react-aria-components";
import "./check-group.css";

export interface Check<Id extends string> {
  readonly id: Id;
  readonly name: ReactNode;
  /** A line under the name. */
  readonly under?: ReactNode;
  /** The key that ticks it, shown beside it. */
  readonly keyCap?: string;
}

interface Properties<Id extends string> {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly checks: readonly Check<Id>[];
  readonly value: readonly Id[];
  readonly onChange: (value: Id[]) => void;
  readonly isDisabled?: boolean;
  /** Called when a check takes the focus. */
  readonly onReach?: (id: Id) => void;
}

/** Several choices among a few. */
export function CheckGroup<Id extends string>(properties: Properties<Id>) {
  const { label, help, error, checks, value, onChange, isDisabled = false, onReach } = properties;
  return (
    <CheckboxGroup
      className="field check-group"
      value={[...value]}
      onChange={(ids) => onChange(checks.flatMap(({ id }) => (ids.includes(id) ? [id] : [])))}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
    >
      <Label>{label}</Label>
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {checks.map(({ id, name, under, keyCap }) => (
        <Checkbox
          key={id}
          value={id}
          className="check"
          {...(onReach === undefined ? {} : { onFocus: () => onReach(id), onHoverStart: () => onReach(id) })}
        >
          <span className="check-box" aria-hidden="true">
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <path d="m2.5 7.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />
            </svg>
          </span>
          <span>
            {name}
            {under === undefined ? null : <span className="check-under">{under}</span>}
          </span>
          {keyCap === undefined ? null : <kbd>{keyCap}</kbd>}
        </Checkbox>
      ))}
      <FieldError className="field-error">{error}</FieldError>
    </CheckboxGroup>
  );
}
