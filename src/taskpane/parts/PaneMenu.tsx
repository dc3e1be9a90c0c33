import { Button, Menu, MenuDivider, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Language } from "../../locale/language";
import { repair } from "../../workbook/handOn/repair";
import { usePane } from "../context";
import { MoreIcon } from "./icons";

/** Each language under its own name. */
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["en", "English"],
  ["zh-CN", "简体中文"],
];

interface PaneMenuProps {
  readonly onLanguage: (language: Language) => void;
  readonly onSaid: (sentence: string) => void;
}

/** What does not belong to a screen: recalculate, language, help, about. */
export function PaneMenu({ onLanguage, onSaid }: PaneMenuProps) {
  const { workbook, words, language, show, attempt } = usePane();
  const recalculate = async (): Promise<void> => {
    onSaid(words.menu.recalculating);
    const { entered: count } = await repair(workbook);
    const { recalculatedNone, recalculatedOne, recalculatedMany } = words.menu;
    onSaid(count === 0 ? recalculatedNone : fillTemplate(count === 1 ? recalculatedOne : recalculatedMany, { count }));
  };
  const help = language === "zh-CN" ? "help/zh-CN/index.html" : "help/index.html";
  return (
    <Menu checkedValues={{ language: [language] }} onCheckedValueChange={(_, { checkedItems }) => onLanguage(checkedItems[0] === "zh-CN" ? "zh-CN" : "en")}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreIcon />} aria-label={words.menu.open} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => show("handOn")}>{words.menu.share}</MenuItem>
          <MenuItem onClick={() => show("explain")}>{words.menu.cell}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => void attempt(recalculate)}>{words.menu.recalculate}</MenuItem>
          {workbook.host === "excel" && <MenuDivider />}
          {(workbook.host === "excel" ? LANGUAGES : []).map(([value, name]) => (
            <MenuItemRadio key={value} name="language" value={value} lang={value}>
              {name}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => void window.open(help, "_blank", "noopener")}>{words.menu.help}</MenuItem>
          <MenuItem onClick={() => show("about")}>{words.menu.about}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
