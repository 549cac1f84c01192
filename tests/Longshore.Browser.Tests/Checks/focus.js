// The control that has the focus: its number of the walk, and whether an eye can see that it has it.
() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const style = getComputedStyle(e);
    const label = e.closest("label") ? getComputedStyle(e.closest("label")) : style;
    const outlined = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0;
    return { number: Number(e.dataset.walk ?? -1), isSeen: outlined(style) || outlined(label) || e.tabIndex < 0 };
}
