import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import './combobox.css';
import { PlainInput } from './controls.js';

export type ComboboxProps<T> = {
  id: string;
  /** What is chosen, as it stands in the field; '' for nothing. */
  shown: string;
  /** The options for what has been typed; asked anew with every letter, so it must be quick. */
  optionsFor: (query: string) => readonly T[];
  keyOf: (option: T) => string;
  render: (option: T) => ReactNode;
  /** undefined: the field was emptied. */
  onChoose: (option: T | undefined) => void;
  onFocus?: () => void;
  placeholder?: string;
  /** Where no label element names it. */
  label?: string;
  emptyText: string;
  describedBy?: string;
  ref?: Ref<HTMLInputElement>;
};

/** A field that finds while one types: ↓ ↑ Enter, or Tab on to take what is marked; Esc leaves it as it was. */
export const Combobox = <T,>(props: ComboboxProps<T>) => {
  const { id, shown, optionsFor, keyOf, render, onChoose, onFocus, placeholder, label, emptyText, describedBy, ref } = props;
  const listId = useId();
  const [query, setQuery] = useState<string>();
  const [marked, setMarked] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = query !== undefined;
  const options = isOpen ? optionsFor(query) : [];
  const optionId = (index: number): string => `${listId}-${index}`;

  const choose = (option: T | undefined): void => {
    setQuery(undefined);
    setMarked(0);
    onChoose(option);
  };
  const mark = (index: number): void => {
    setMarked(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const leave = (): void => {
    if (query === undefined) return;
    const option = options[marked];
    if (query.trim() === '') choose(undefined);
    else if (option !== undefined) choose(option);
    else setQuery(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return setQuery('');
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) mark((marked + step + options.length) % options.length);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (options[marked] !== undefined) choose(options[marked]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setQuery(undefined);
    }
  };

  return (
    <div className="combobox">
      <PlainInput
        ref={ref}
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options.length > 0 ? optionId(marked) : undefined}
        aria-describedby={describedBy}
        aria-label={label}
        spellCheck={false}
        placeholder={placeholder}
        value={query ?? shown}
        onFocus={(event) => {
          event.target.select();
          onFocus?.();
        }}
        onChange={({ target }) => {
          setQuery(target.value);
          setMarked(0);
        }}
        onClick={() => setQuery((typed) => typed ?? '')}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <div ref={list} id={listId} role="listbox" aria-label={placeholder ?? emptyText} hidden={!isOpen} className="combobox-list">
        {options.map((option, index) => (
          <div
            key={keyOf(option)}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            {render(option)}
          </div>
        ))}
        {isOpen && options.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled className="combobox-empty">
            {emptyText}
          </div>
        )}
      </div>
    </div>
  );
};
