for kind in (KeyboardInterrupt, SystemExit, ValueError):
    try:
        raise kind
    except:
        print("caught", kind.__name__)
# expect: caught KeyboardInterrupt
# expect: caught SystemExit
# expect: caught ValueError
