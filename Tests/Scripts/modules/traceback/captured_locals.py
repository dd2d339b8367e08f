import traceback


def parse(text):
    words = text.split()
    return int(words[1])


def load():
    path = "settings"
    try:
        parse("size big")
    except ValueError as error:
        summary = traceback.TracebackException.from_exception(error, capture_locals=True)
        del error
        return summary


for entry in load().stack:
    print(entry.name, {name: text for name, text in entry.locals.items() if name != "error"})
# expect: load {'path': "'settings'"}
# expect: parse {'text': "'size big'", 'words': "['size', 'big']"}
