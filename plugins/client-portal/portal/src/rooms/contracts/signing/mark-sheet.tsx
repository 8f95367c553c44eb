import type { ClientContract, Mark, SignatureFont } from '#protocol';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { DrawPad } from './draw-pad';
import { MarkView } from './mark-view';
import { TypeMark } from './type-mark';
import { UploadMark } from './upload-mark';

type Way = 'typed' | 'drawn' | 'uploaded';

interface MarkSheetProps {
  kind: 'signature' | 'initials';
  ways: ClientContract['ways'];
  /** what the text begins with */
  proposal: string;
  /** adopted before: one press uses it again */
  adopted: Mark | null;
  /** the server did not take what was there */
  refused: boolean;
  onUse: (mark: Mark) => void;
  onClose: () => void;
}

/** Typed, drawn or uploaded; there is always a way without drawing (K3). */
export function MarkSheet(props: MarkSheetProps) {
  const intl = useIntl();
  return (
    <Dialog
      open
      shape="sheet"
      title={intl.formatMessage({ id: `signing.your.${props.kind}` })}
      onClose={props.onClose}
    >
      <Choice {...props} />
    </Dialog>
  );
}

function Choice({ kind, ways, proposal, adopted, refused, onUse }: MarkSheetProps) {
  const intl = useIntl();
  const [again, setAgain] = useState(adopted === null);
  const [way, setWay] = useState<Way>('typed');
  const [blocked, setBlocked] = useState(false);
  const [typed, setTyped] = useState<{ text: string; font: SignatureFont }>({
    text: proposal,
    font: 'satisfy',
  });
  const [drawn, setDrawn] = useState<Mark | null>(null);
  const [uploaded, setUploaded] = useState<Mark | null>(null);
  const [missing, setMissing] = useState(false);

  if (adopted && !again) {
    return (
      <div className="space-y-4">
        <div className="rounded-xl border border-line bg-white p-4 text-[#16181d]">
          <MarkView
            mark={adopted}
            label={intl.formatMessage({ id: `signing.your.${kind}` })}
            className="h-24 w-full"
          />
        </div>
        <Button look="primary" wide onClick={() => onUse(adopted)}>
          {intl.formatMessage({ id: `signing.reuse.${kind}` })}
        </Button>
        <Button look="plain" wide onClick={() => setAgain(true)}>
          {intl.formatMessage({ id: `signing.another.${kind}` })}
        </Button>
      </div>
    );
  }

  const text = typed.text.trim();
  const marks: Record<Way, Mark | null> = {
    typed: text ? { kind: 'typed', text, font: typed.font } : null,
    drawn,
    uploaded,
  };
  const offered: Way[] = [
    'typed',
    ...(ways.drawing && !blocked ? (['drawn'] as const) : []),
    ...(ways.uploading ? (['uploaded'] as const) : []),
  ];
  return (
    <form
      className="space-y-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const mark = marks[way];
        setMissing(mark === null);
        if (mark) onUse(mark);
      }}
    >
      {refused && <Notice kind="bad">{intl.formatMessage({ id: 'signing.markRefused' })}</Notice>}
      {offered.length > 1 && (
        <fieldset>
          <legend className="sr-only">{intl.formatMessage({ id: 'signing.way' })}</legend>
          <div className="grid auto-cols-fr grid-flow-col gap-1 rounded-xl bg-sunken p-1">
            {offered.map((one) => (
              <label
                key={one}
                className="flex min-h-11 min-w-0 cursor-pointer items-center justify-center rounded-lg px-2 text-center text-sm text-muted has-checked:bg-surface has-checked:font-semibold has-checked:text-text has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-ink"
              >
                <input
                  type="radio"
                  name="way"
                  className="sr-only"
                  checked={one === way}
                  onChange={() => {
                    setWay(one);
                    setMissing(false);
                  }}
                />
                {intl.formatMessage({ id: `signing.way.${one}` })}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {blocked && <Notice>{intl.formatMessage({ id: 'signing.drawBlocked' })}</Notice>}
      {way === 'typed' && (
        <TypeMark
          kind={kind}
          {...typed}
          onChange={(next, font) => setTyped({ text: next, font })}
        />
      )}
      {way === 'drawn' && (
        <DrawPad
          onStrokes={(strokes) => setDrawn(strokes && { kind: 'drawn', strokes })}
          onBlocked={() => {
            setBlocked(true);
            setWay('typed');
          }}
        />
      )}
      {way === 'uploaded' && <UploadMark mark={uploaded} onMark={setUploaded} />}
      {missing && (
        <Notice kind="bad">{intl.formatMessage({ id: `signing.missing.${way}` })}</Notice>
      )}
      <Button look="primary" type="submit" wide>
        {intl.formatMessage({ id: `signing.adopt.${kind}` })}
      </Button>
      <p className="text-sm text-muted">{intl.formatMessage({ id: 'signing.adoptHint' })}</p>
    </form>
  );
}
