export function SkipLink() {
  return (
    <a
      className="fixed left-4 top-2 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
      href="#main"
    >
      Skip to the content
    </a>
  );
}
