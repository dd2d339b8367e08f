# clock: virtual
import sched

class Clock:
    now = 0

    def sleep(self, seconds):
        self.now += seconds

clock = Clock()
plan = sched.scheduler(lambda: clock.now, clock.sleep)

def note(*args, **kwargs):
    print(clock.now, *args, kwargs)

plan.enter(10, 1, note, ("late",))
plan.enter(5, 2, note, ("second",), {"key": 1})
plan.enter(5, 1, note, ("first",))
gone = plan.enter(7, 1, note, ("never",))
plan.cancel(gone)
print([event.argument[0] for event in plan.queue])  # expect: ['first', 'second', 'late']
print(plan.run(blocking=False))  # expect: 5
plan.run()
# expect: 5 first {}
# expect: 5 second {'key': 1}
# expect: 10 late {}
print(plan.empty())  # expect: True
