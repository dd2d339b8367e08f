import sys


def hook(event, args):
    if event == "open" or event == "sys.addaudithook":
        raise RuntimeError(event)


sys.addaudithook(hook)
sys.addaudithook(print)
try:
    open("/nowhere/at/all")
except RuntimeError as error:
    print(error)
sys.audit("my.event", 1)

# expect: open
