// The skeleton that screen readers walk by: language, title, one heading of the page, landmarks, ids that are one of a kind.
() => {
    const wrong = [];
    const expect = (holds, says) => { if (!holds) wrong.push(says); };
    const count = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility()).length;
    expect(document.documentElement.lang, "the page names no language");
    expect(document.title.trim(), "the page has no title");
    expect(count("h1") === 1, `${count("h1")} headings of the first level`);
    expect(count("main") === 1, `${count("main")} main landmarks`);
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) wrong.push(`id ${id} stands twice`);
    for (const e of document.querySelectorAll("[aria-labelledby], [aria-describedby], [aria-controls], label[for]"))
        for (const id of `${e.getAttribute("aria-labelledby") ?? ""} ${e.getAttribute("aria-describedby") ?? ""} ${e.getAttribute("aria-controls") ?? ""} ${e.getAttribute("for") ?? ""}`.split(" ").filter(Boolean))
            expect(document.getElementById(id), `<${e.tagName.toLowerCase()}> points at ${id}, which is not there`);
    for (const list of document.querySelectorAll("ul, ol"))
        for (const child of list.children) expect(child.matches("li, script, template"), `<${child.tagName.toLowerCase()}> stands right in a list`);
    for (const box of document.querySelectorAll("*"))
        if (box.checkVisibility() && box.scrollHeight > box.clientHeight + 1 && ["auto", "scroll"].includes(getComputedStyle(box).overflowY) && box !== document.documentElement)
            expect(box.tabIndex >= 0 || box.querySelector("a[href], button, input, select, textarea, summary, [tabindex='0']"), `<${box.tagName.toLowerCase()} class="${box.className}"> scrolls, but no key reaches it`);
    return wrong;
}
