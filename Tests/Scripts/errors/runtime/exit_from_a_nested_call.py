import sys

def leave():
    try:
        raise SystemExit(4)
    finally:
        print("finally")  # expect: finally

leave()
# expect-exit: 4
