# Call sites that meet instances of several classes: a small operating system of tasks.


class Task:
    def __init__(self, number, work, following):
        self.number = number
        self.work = work
        self.following = following
        self.parity = 0
        self.inbox = []

    def run(self, turn):
        raise NotImplementedError

    def accept(self, packet):
        self.inbox.append(packet)
        if len(self.inbox) > 3:
            self.inbox.pop(0)


class Worker(Task):
    def run(self, turn):
        self.parity ^= turn & 1
        for amount in range(4):
            self.work += amount
            if self.work > 26:
                self.work = 1
        if self.following is not None:
            self.following.accept((turn, self.work))
        return self.work


class Device(Worker):
    def run(self, turn):
        result = super().run(turn)
        return result + self.inbox[-1][1] if self.inbox else result


class Idle(Task):
    def run(self, turn):
        self.work = self.work >> 1 ^ 0xD008 if self.work & 1 else self.work >> 1
        return self.work & 7


task = None
tasks = []
for number, kind in enumerate([Worker, Device, Idle] * 3):
    task = kind(number, number + 1, task)
    tasks.append(task)
print(sum(task.run(turn) for turn in range(40_000) for task in tasks))
