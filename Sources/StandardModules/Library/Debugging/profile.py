"""Profiles: `cProfile` with the older module's names."""

from cProfile import Profile as _Profile
from cProfile import main, run, runctx

__all__ = ["run", "runctx", "Profile"]


class Profile(_Profile):
    """Counts calls; `bias` is what each event costs."""

    bias = 0

    def __init__(self, timer=None, bias=None):
        super().__init__(timer)
        self.bias = self.bias if bias is None else bias

    def set_cmd(self, cmd):
        """Name what is profiled."""
        self.cmd = cmd

    def calibrate(self, m, verbose=0):
        """What an event costs: it is not counted in the first place."""
        return 0.0


if __name__ == "__main__":
    main()
