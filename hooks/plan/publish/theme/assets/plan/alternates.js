// Adds: keeps the theme from taking data and feeds for the site in other languages, whose lists of
// pages it would fetch on every visit. Runs before the theme looks.
// Without it: what the head says is the same; the theme asks for files that are not there.
for (const link of document.querySelectorAll("link[rel=alternate]")) link.relList.add("external");
