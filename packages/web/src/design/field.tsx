import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Select as AriaSelect,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from "react-aria-components";
import "./field.css";

interface Described {
  readonly label: ReactNode;
  /** What to write here and what becomes of it. */
  readonly help?: ReactNode;
  /** Why what was written is refused. */
  readonly error?: string | undefined;
}

interface Properties extends Omit<TextFieldProps, "children" | "className" | "style">, Described {
  /** More than one line: how many are shown. */
  readonly lines?: number;
}

/** A text field with its label above, its help below and its error in words. */
export function Field({ label, help, error, lines, ...properties }: Properties) {
  const invalid = error === undefined ? {} : { isInvalid: true };
  return (
    <TextField {...properties} {...invalid} className="field">
      <Label>{label}</Label>
      {lines === undefined ? <Input className="input" /> : <TextArea className="input" rows={lines} />}
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">
        {error ?? (({ validationErrors }) => validationErrors.join(" "))}
      </FieldError>
    </TextField>
  );
}

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

interface SelectProperties<Id extends string> extends Described {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly name?: string;
}

/** One choice among a few. */
export function Select<Id extends string>(properties: SelectProperties<Id>) {
  const { label, help, error, choices, value, onChange, name } = properties;
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      isInvalid={error !== undefined}
      {...(name === undefined ? {} : { name })}
    >
      <Label>{label}</Label>
      <AriaButton className="input select-button">
        <SelectValue />
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </AriaButton>
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox items={[...choices]}>
          {(choice) => (
            <ListBoxItem id={choice.id} className="option">
              {choice.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
