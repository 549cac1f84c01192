// Runs before the first paint (a plain script in <head>): chooses the theme, so that nothing flashes.
(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const chosen = () => document.cookie.match(/(?:^|; )longshore-theme=(light|dark)/)?.[1];
    const apply = () => { document.documentElement.dataset.theme = chosen() ?? (dark.matches ? "dark" : "light"); };
    apply();
    dark.addEventListener("change", apply);
    window.longshoreTheme = {
        chosen: () => chosen() ?? "auto",
        choose(theme) {
            document.cookie = theme === "auto"
                ? "longshore-theme=; path=/; max-age=0; samesite=lax"
                : `longshore-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
            apply();
        },
    };
    // The server writes times as this browser's owner reads them; it learns the zone from here.
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone) document.cookie = `longshore-zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
})();
