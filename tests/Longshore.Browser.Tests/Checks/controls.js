// Controls that a key must reach: everything that can be used now. Of a group of radio buttons one is reached, arrows do the rest.
() => {
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
        .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
        .filter((e) => e.type !== "radio" || e.checked || !document.querySelector(`input[name="${e.name}"]:checked`));
    all.forEach((e, i) => { e.dataset.walk = i; });
    return all.map((e) => `<${e.tagName.toLowerCase()} class="${e.className}"> ${(e.getAttribute("aria-label") ?? e.textContent ?? "").trim().slice(0, 40)}`);
}
