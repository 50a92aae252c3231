#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares our asset metadata of NWB files with what the real `dandi` package makes of the same files.

Run by ctest (label conformance). Without the environment that the target conformance_environment makes, it
ends with 77, which ctest shows as skipped. Usage: compare_with_dandi.py --environment DIR --program FILE
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77


def parse_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--environment", type=pathlib.Path, required=True)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--inside", action="store_true", help="already run by the environment's Python")
    return parser.parse_args()


def enter_environment(arguments):
    """Runs this script again with the Python that has `dandi` and `pynwb`."""
    python = arguments.environment / "bin" / "python"
    if not python.exists():
        print(f"skipped: there is no environment with dandi in {arguments.environment}; "
              "build the target conformance_environment first")
        return SKIPPED
    if subprocess.run([python, "-c", "import dandi, pynwb"], capture_output=True).returncode != 0:
        print("skipped: the environment has no dandi and pynwb")
        return SKIPPED
    environment = {**os.environ, "DANDI_CACHE": "ignore", "DANDI_NO_ET": "1"}
    return subprocess.run([python, __file__, "--inside", "--environment", arguments.environment,
                           "--program", arguments.program], env=environment).returncode


def make_files(folder):
    """One file for each kind of recording and each way of describing a subject."""
    from datetime import datetime, timedelta, timezone

    import numpy as np
    from pynwb import NWBFile, NWBHDF5IO, TimeSeries
    from pynwb.behavior import BehavioralTimeSeries, Position, SpatialSeries
    from pynwb.ecephys import LFP, ElectricalSeries
    from pynwb.file import Subject
    from pynwb.icephys import CurrentClampSeries, CurrentClampStimulusSeries
    from pynwb.image import ImageSeries
    from pynwb.ogen import OptogeneticSeries
    from pynwb.ophys import Fluorescence, ImageSegmentation, OpticalChannel, RoiResponseSeries, TwoPhotonSeries

    west = timezone(timedelta(hours=-5))
    made = []

    def blank(name, session_id="ses1", start=datetime(2020, 1, 1, 10, tzinfo=west), **more):
        return NWBFile(session_description=f"the session {name}", identifier=name, session_start_time=start,
                       session_id=session_id, **more)

    def write(nwb):
        path = folder / f"{nwb.identifier}.nwb"
        with NWBHDF5IO(str(path), "w") as io:
            io.write(nwb)
        made.append(path)

    def ecephys():
        nwb = blank("ecephys", keywords=["hippocampus", "réseau"], experimenter=["Doe, Jane"],
                    institution="University", lab="Lab",
                    related_publications=["https://doi.org/10.1101/abc", "doi:10.1/x", "https://example.org/y"])
        nwb.subject = Subject(subject_id="M1", species="Mus musculus", sex="M", age="P90D", genotype="wt",
                              strain="C57BL/6J", weight="0.02 kg", description="a mouse")
        device = nwb.create_device(name="probe")
        group = nwb.create_electrode_group(name="g", description="d", location="CA1", device=device)
        for _ in range(3):
            nwb.add_electrode(group=group, location="CA1")
        region = nwb.create_electrode_table_region(region=[0, 1, 2], description="all")
        raw = ElectricalSeries(name="raw", data=np.zeros((1000, 3)), electrodes=region, rate=30.3)
        nwb.add_acquisition(raw)
        module = nwb.create_processing_module(name="ecephys", description="processed")
        module.add(LFP(electrical_series=ElectricalSeries(
            name="lfp", data=np.zeros((10, 3)), electrodes=region, timestamps=np.linspace(1.5, 99.123456, 10))))
        nwb.add_unit(spike_times=[0.25, 3.0])
        nwb.add_unit(spike_times=[])
        nwb.add_unit(spike_times=[1.0, 120.654321])
        nwb.add_trial(start_time=1.0, stop_time=2.0)
        return nwb

    def ophys():
        nwb = blank("ophys", session_id=None, start=datetime(2021, 6, 7, 8, 9, 10, 123456, tzinfo=timezone.utc))
        nwb.subject = Subject(subject_id="R 1", species="Rattus norvegicus", sex="F",
                              date_of_birth=datetime(2021, 1, 1, tzinfo=timezone.utc), age="P1D")
        device = nwb.create_device(name="microscope")
        channel = OpticalChannel(name="c", description="d", emission_lambda=500.0)
        plane = nwb.create_imaging_plane(name="plane", optical_channel=channel, imaging_rate=30.0, description="d",
                                         device=device, excitation_lambda=600.0, indicator="GFP", location="V1")
        nwb.add_acquisition(TwoPhotonSeries(name="two", imaging_plane=plane, data=np.ones((20, 4, 4)), rate=7.0,
                                            unit="n.a."))
        segmentation = ImageSegmentation()
        table = segmentation.create_plane_segmentation(name="s", description="d", imaging_plane=plane)
        table.add_roi(image_mask=np.ones((4, 4)))
        module = nwb.create_processing_module(name="ophys", description="d")
        module.add(segmentation)
        rois = table.create_roi_table_region(region=[0], description="first")
        module.add(Fluorescence(roi_response_series=RoiResponseSeries(
            name="f", data=np.ones((20, 1)), rois=rois, unit="lumens", rate=7.0)))
        return nwb

    def icephys():
        nwb = blank("icephys")
        nwb.subject = Subject(subject_id="H1", species="Homo sapiens", sex="U", age="P30Y/P35Y")
        device = nwb.create_device(name="amplifier")
        electrode = nwb.create_icephys_electrode(name="e", description="d", device=device)
        nwb.add_acquisition(CurrentClampSeries(name="response", data=np.zeros(100), electrode=electrode, gain=1.0,
                                               rate=1000.0, starting_time=12.5))
        nwb.add_stimulus(CurrentClampStimulusSeries(name="stimulus", data=np.zeros(100), electrode=electrode,
                                                    gain=1.0, rate=1000.0))
        return nwb

    def behaviour():
        nwb = blank("behaviour", session_id="ses_2.b")
        nwb.subject = Subject(subject_id="F1", species="http://purl.obolibrary.org/obo/NCBITaxon_7227", sex="O",
                              age="P3W", strain="cellline: S2")
        module = nwb.create_processing_module(name="behavior", description="d")
        module.add(Position(spatial_series=SpatialSeries(name="p", data=np.zeros((5, 2)), reference_frame="corner",
                                                         timestamps=[0.0, 1.0, 2.0, 3.0, 4.5])))
        module.add(BehavioralTimeSeries(time_series=TimeSeries(name="t", data=[1.0, 2.0], unit="m", rate=2.0)))
        nwb.add_acquisition(ImageSeries(name="movie", external_file=["movie.mp4"], format="external",
                                        starting_frame=[0], timestamps=[0.0, 0.04, 0.08]))
        return nwb

    def optogenetics():
        nwb = blank("optogenetics", session_id="")
        nwb.subject = Subject(subject_id="G1", species="mouse", sex="female", age="12 weeks 3 days")
        site = nwb.create_ogen_site(name="site", device=nwb.create_device(name="laser"), description="d",
                                    excitation_lambda=600.0, location="V1")
        nwb.add_stimulus(OptogeneticSeries(name="light", data=np.zeros(8), site=site, rate=4.0))
        return nwb

    def subject_variants():
        for number, subject in enumerate([
                dict(subject_id="a", species="Rhesus", sex="m", age="P4Y6M"),
                dict(subject_id="b", species="c. elegans", sex="unknown", age="Gestational 12 days"),
                dict(subject_id="c", species="zebrafish", age="4.5 d"),
                dict(subject_id="d", description="nothing else"),
                dict(species="Callithrix jacchus", sex="Other", age="P2Y/")]):
            nwb = blank(f"subject{number}")
            nwb.subject = Subject(**subject)
            write(nwb)
        write(blank("nosubject"))

    for make in (ecephys, ophys, icephys, behaviour, optogenetics):
        write(make())
    subject_variants()
    return made


def real_metadata(path):
    from dandi.metadata.nwb import nwb2asset
    return json.loads(nwb2asset(path).model_dump_json(exclude_none=True))


def our_metadata(program, path):
    run = subprocess.run([program, path], capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{path}: our program failed: {run.stderr}")
    return json.loads(run.stdout)


def same_moment(value):
    """ISO times are compared as moments with a microsecond, however their offset is written."""
    from datetime import datetime
    try:
        return round(datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp(), 5)
    except ValueError:
        return value


def normal(value, key=""):
    """The same without what must differ: order in sets, empty lists, and who made it when."""
    if isinstance(value, dict):
        left_out = {"schemaVersion", "digest", "dateModified"}
        entries = {k: normal(v, k) for k, v in value.items() if k not in left_out}
        if entries.get("schemaKey") in ("Asset", "BareAsset"):
            entries["schemaKey"] = "Asset"
        return {k: v for k, v in entries.items() if v not in ([], {}, "", None)}
    if isinstance(value, list):
        items = [normal(v) for v in value if not (isinstance(v, dict) and v.get("schemaKey") == "Activity")]
        return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))
    return same_moment(value) if key in ("startDate", "endDate", "blobDateModified") else value


def compare(arguments):
    import dandi
    import pynwb
    print(f"dandi {dandi.__version__}, pynwb {pynwb.__version__}")
    differing = 0
    with tempfile.TemporaryDirectory() as name:
        for path in make_files(pathlib.Path(name)):
            real, ours = normal(real_metadata(path)), normal(our_metadata(arguments.program, path))
            if real == ours:
                print(f"equal: {path.name}")
                continue
            differing += 1
            print(f"DIFFERENT: {path.name}")
            for key in sorted(real.keys() | ours.keys()):
                if real.get(key) != ours.get(key):
                    print(f"  {key}\n    dandi: {json.dumps(real.get(key))}\n    ours:  {json.dumps(ours.get(key))}")
    return 1 if differing else 0


def main():
    arguments = parse_arguments()
    return compare(arguments) if arguments.inside else enter_environment(arguments)


if __name__ == "__main__":
    sys.exit(main())
