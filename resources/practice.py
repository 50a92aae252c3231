#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Made resources/practice/*.nwb: two short sessions of one mouse, written by pynwb 4.2.0 as a laboratory would.

Kept so that the files can be made again: python3 resources/practice.py (needs pynwb).
"""
import datetime
import pathlib

import numpy
from hdmf.backends.hdf5 import H5DataIO
from pynwb import NWBHDF5IO, NWBFile
from pynwb.behavior import Position, SpatialSeries
from pynwb.ecephys import ElectricalSeries
from pynwb.file import Subject

FOLDER = pathlib.Path(__file__).with_name("practice")
ZONE = datetime.timezone(datetime.timedelta(hours=1))


def session(number: int) -> NWBFile:
    start = datetime.datetime(2026, 3, 9 + number, 10, 30, tzinfo=ZONE)
    file = NWBFile(
        session_description="A mouse walks on a linear track while a probe in CA1 listens.",
        identifier=f"practice-M1-{number}", session_start_time=start, session_id=f"track{number}",
        experimenter=["Example, Erika"], lab="Practice laboratory", institution="Practice University",
        keywords=["hippocampus", "linear track", "practice"])
    file.subject = Subject(subject_id="M1", species="Mus musculus", sex="F", age="P90D",
                           strain="C57BL/6J", genotype="wt", description="A mouse that never was")
    return file


def add_recording(file: NWBFile, random: numpy.random.Generator) -> None:
    device = file.create_device(name="probe", description="A probe with eight contacts", manufacturer="Practice")
    group = file.create_electrode_group(name="shank", description="one shank", location="CA1", device=device)
    for index in range(8):
        file.add_electrode(group=group, location="CA1", x=0.0, y=20.0 * index, z=0.0)
    region = file.create_electrode_table_region(list(range(8)), "all contacts")
    time = numpy.arange(5000) / 1250.0
    theta = 300 * numpy.sin(2 * numpy.pi * 8 * time)[:, None]
    signal = (theta + 60 * random.standard_normal((5000, 8))).astype("int16")
    file.add_acquisition(ElectricalSeries(name="ElectricalSeries", data=H5DataIO(signal, compression="gzip"),
                                          electrodes=region, rate=1250.0, conversion=1e-6))
    for _ in range(3):
        file.add_unit(spike_times=numpy.sort(random.uniform(0, 4, 40)))


def add_behaviour(file: NWBFile) -> None:
    time = numpy.arange(200) / 50.0
    place = numpy.column_stack([50 + 45 * numpy.sin(time), numpy.zeros_like(time)])
    series = SpatialSeries(name="position", data=place, rate=50.0, unit="centimeters", reference_frame="track start")
    module = file.create_processing_module(name="behavior", description="where the mouse was")
    module.add(Position(spatial_series=series))


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for number in (1, 2):
        file = session(number)
        add_recording(file, numpy.random.default_rng(number))
        if number == 2:
            add_behaviour(file)
        with NWBHDF5IO(str(FOLDER / f"mouse M1 track session {number}.nwb"), "w") as out:
            out.write(file, cache_spec=False)


if __name__ == "__main__":
    main()
