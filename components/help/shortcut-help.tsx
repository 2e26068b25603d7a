import { ShortcutToggle } from "@/components/ui/shortcut-toggle";

const KEYS: [keys: string[], does: string][] = [
  [["/"], "go to the search box"],
  [["Ctrl K"], "search from anywhere, ⌘ K on a Mac"],
  [["↑", "↓"], "in the search box: walk through suggestions"],
  [["Shift+Del"], "forget the recent search that the arrows are on"],
  [["Esc"], "close the suggestions, then leave the box"],
  [["j", "k"], "next and previous result"],
  [["Enter", "o"], "open the result; Enter also takes a suggestion"],
  [["x"], "select the result, to do something with several"],
  [["s"], "save the result, or the paper on show, in this browser"],
  [["w"], "why the result is there"],
  [["?"], "this page"],
  [["←", "→", "↑", "↓"], "on the map: the nearest paper that way; Enter opens it, Esc lets go"],
  [["[", "]"], "on the map: walk the regions; r shows them as a tree"],
  [["+", "-", "0"], "on the map: nearer, farther, all of it"],
];

export function ShortcutHelp() {
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <table>
        <tbody>
          {KEYS.map(([keys, does]) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd className="key mr-1" key={key}>
                    {key}
                  </kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3">
        <ShortcutToggle />
      </p>
    </section>
  );
}
