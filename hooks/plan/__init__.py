"""An official plan, from one YAML file to pages: who must do what, on whose words.

Its rooms, in the order in which a plan goes through them; each imports only rooms above it:

language, tools, templates   written Vietnamese; files, streams, codes; what all is written by
model, load                  what the file says; its bytes → records, or problems with their lines
derive, check                what follows from a sound file; what makes one unsound
pages, render, compare       what each page says, as HTML; what a change of the file means
importing                    an office's file → the draft of a data file
exports, share               the same as files to take away; what chats and search engines are told
publish, commands            MkDocs and the theme, or the site without them; `plan …` (cli.py)
"""
