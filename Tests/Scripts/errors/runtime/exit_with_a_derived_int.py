# expect-exit: 7
import enum


class Outcome(enum.IntEnum):
    LOST = 7


raise SystemExit(Outcome.LOST)
