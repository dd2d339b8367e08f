# A small operating system: tasks of several classes pass packets and ask each other to run.

IDLE, WORKER, HANDLER, DEVICE = range(4)


class Packet:
    def __init__(self, link, kind, ident):
        self.link = link
        self.kind = kind
        self.ident = ident
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, system, ident, priority, queue):
        self.system = system
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.waiting = queue is None
        self.held = False
        self.runs = 0

    def is_held_or_waiting(self):
        return self.held or (self.waiting and self.queue is None)

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
        self.waiting = False
        return packet

    def add_packet(self, packet, old):
        self.queue = packet.append_to(self.queue)
        if self.priority > old.priority:
            return self
        return old

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.held = True
        self.system.holds += 1
        return self.system.following(self)

    def run_once(self):
        self.runs += 1
        return self.step(self.take())

    def step(self, packet):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, system, ident, count):
        super().__init__(system, ident, 0, None)
        self.waiting = False
        self.control = 1
        self.count = count

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.system.release(DEVICE)
        self.control = self.control // 2 ^ 0xD008
        return self.system.release(DEVICE + 1)


class Worker(Task):
    def __init__(self, system, ident, priority, queue):
        super().__init__(system, ident, priority, queue)
        self.target = HANDLER
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER + 5 if self.target == HANDLER else HANDLER
        packet.ident = self.target
        packet.datum = 0
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        return self.system.send(packet)


class Handler(Task):
    def __init__(self, system, ident, priority, queue):
        super().__init__(system, ident, priority, queue)
        self.work = self.answers = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == WORKER:
                self.work = packet.append_to(self.work)
            else:
                self.answers = packet.append_to(self.answers)
        if self.work is None:
            return self.wait()
        work = self.work
        if work.datum >= 4:
            self.work = work.link
            return self.system.send(work)
        if self.answers is None:
            return self.wait()
        answer = self.answers
        self.answers = answer.link
        answer.datum = work.data[work.datum]
        work.datum += 1
        return self.system.send(answer)


class Device(Task):
    def __init__(self, system, ident, priority):
        super().__init__(system, ident, priority, None)
        self.pending = None

    def step(self, packet):
        if packet is None:
            if self.pending is None:
                return self.wait()
            pending, self.pending = self.pending, None
            return self.system.send(pending)
        self.pending = packet
        return self.hold()


class System:
    def __init__(self):
        self.tasks = {}
        self.order = []
        self.current = None
        self.holds = self.sent = 0

    def add(self, task):
        self.tasks[task.ident] = task
        self.order.insert(0, task)

    def following(self, task):
        place = self.order.index(task) + 1
        return self.order[place] if place < len(self.order) else None

    def release(self, ident):
        task = self.tasks[ident]
        task.held = False
        return task if task.priority > self.current.priority else self.current

    def send(self, packet):
        task = self.tasks[packet.ident]
        self.sent += 1
        packet.ident = self.current.ident
        return task.add_packet(packet, self.current)

    def run(self):
        task = self.order[0]
        while task is not None:
            if task.is_held_or_waiting():
                task = self.following(task)
            else:
                self.current = task
                task = task.run_once()


def simulate(count):
    system = System()
    system.add(Idle(system, IDLE, count))
    queue = Packet(Packet(None, WORKER, 0), WORKER, 0)
    system.add(Worker(system, WORKER, 1000, queue))
    for ident, device in ((HANDLER, DEVICE), (HANDLER + 5, DEVICE + 1)):
        queue = None
        for _ in range(3):
            queue = Packet(queue, DEVICE, device)
        system.add(Handler(system, ident, 2000 + ident, queue))
    system.add(Device(system, DEVICE, 4000))
    system.add(Device(system, DEVICE + 1, 5000))
    system.run()
    return system.holds, system.sent, [task.runs for task in system.order]


print(simulate(25_000))
