try:
    try:
        raise KeyboardInterrupt("stop")
    except Exception:
        print("never")
except BaseException as error:
    print(type(error).__name__, error)  # expect: KeyboardInterrupt stop
