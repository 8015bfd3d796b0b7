"""An official plan, from one YAML file to pages: who must do what, on whose words.

load     nodes.py, load.py       the file's text → `Assignments`, or `Problem`s with line and column
check    checks.py               rules that a well-formed file can still break → `Problem`s
derive   register.py, duties.py, citations.py, matrix.py, findings/   what follows
render   site.py, render.py      every page of the site, as address, title and HTML
publish  ../publish.py, pages.py MkDocs and Material; no other module knows them
"""
