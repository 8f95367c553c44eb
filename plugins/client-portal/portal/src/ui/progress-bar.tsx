interface ProgressBarProps {
  label: string;
  value: number;
  max: number;
}

export const ProgressBar = ({ label, value, max }: ProgressBarProps) => (
  <progress aria-label={label} value={value} max={Math.max(max, 1)} className="progress-bar" />
);
