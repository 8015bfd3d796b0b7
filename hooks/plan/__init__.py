"""An official plan, from one YAML file to pages: who must do what, on whose words.

load     nodes.py, load.py       the file's text → `Assignments`, or `Problem`s with line and column
check    checks.py               rules that a well-formed file can still break → `Problem`s
derive   register.py, duties.py, citations.py, matrix.py, findings/   what follows
render   site/, render.py        every page of the site, as address, title and HTML
export   exports/                the same as files to take away: PDF, Word, Excel, calendars, data
publish  ../publish.py, pages.py MkDocs and Material; no other module knows them;
         standalone.py           in their place, the site without them
"""
