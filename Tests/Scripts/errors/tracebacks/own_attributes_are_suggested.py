class Job:
    def __init__(self):
        self._state = 1

    def show(self):
        return self.state


def peek(job):
    return job.state


import traceback

for look in (Job().show, lambda: peek(Job())):
    try:
        look()
    except AttributeError as error:
        print(traceback.format_exception(error)[-1], end="")
try:
    _json
except NameError as error:
    print(traceback.format_exception_only(error)[-1], end="")
# expect: AttributeError: 'Job' object has no attribute 'state'. Did you mean: '_state'?
# expect: AttributeError: 'Job' object has no attribute 'state'
# expect: NameError: name '_json' is not defined. Did you forget to import '_json'?
