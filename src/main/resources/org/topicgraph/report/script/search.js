// Finding a topic by name: a text field with a list, for mouse and keyboard.

(function search() {
  const input = byId("search-input"), list = byId("search-list");
  const MOST = 12;
  const names = topics.values("Label").map(plain);
  const ids = topics.values("Id").map(plain);
  let found = [], active = -1;

  input.addEventListener("input", () => show(find(plain(input.value.trim()))));
  input.addEventListener("focus", () => input.value.trim() && show(find(plain(input.value.trim()))));
  input.addEventListener("blur", () => setTimeout(hide, 150)); // after a click into the list
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!found.length) return;
      activate((active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
    } else if (event.key === "Enter") {
      if (found.length) choose(found[Math.max(0, active)]);
    } else if (event.key === "Escape") {
      hide();
      input.value = "";
    } else {
      return;
    }
    event.preventDefault();
  });

  /** Names that begin so, then names with a word that begins so, then names that contain it; frequent ones first. */
  function find(words) {
    if (!words) return [];
    const ranks = [[], [], []];
    for (let topic = 0; topic < names.length && ranks[0].length < MOST; topic++) {
      const rank = rankOf(names[topic], words) ?? rankOf(ids[topic], words);
      if (rank !== undefined) ranks[rank].push(topic);
    }
    return ranks.flat().slice(0, MOST);
  }

  function rankOf(name, words) {
    const place = name.indexOf(words);
    if (place < 0) return undefined;
    if (place === 0) return 0;
    return name.includes(" " + words) ? 1 : 2;
  }

  function show(result) {
    found = result;
    active = -1;
    list.replaceChildren(...found.map((topic, n) => el("li", {
      role: "option", id: `search-option-${n}`, "aria-selected": "false",
      onmousedown: event => { event.preventDefault(); choose(topic); },
    }, named(labelOf(topic)), el("span", { class: "muted" }, ` ${magnitudeOf(topic)}`))));
    if (!found.length && input.value.trim()) list.append(el("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, "No topic has this name"));
    list.hidden = !list.childElementCount;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function activate(n) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = n;
    list.children[active].setAttribute("aria-selected", "true");
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `search-option-${n}`);
  }

  function choose(topic) {
    input.value = labelOf(topic);
    hide();
    showTopic(topic);
  }

  function hide() {
    list.hidden = true;
    found = [];
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
})();
