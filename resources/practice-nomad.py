#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Made resources/practice-nomad/: two small calculations of silicon in the form that VASP and FHI-aims leave behind,
and a note that a NOMAD server recognises and cannot read.

The numbers are invented; no program ever calculated them. Kept so that the files can be made again:
python3 resources/practice-nomad.py (needs nothing else).
"""
import pathlib
import shutil

FOLDER = pathlib.Path(__file__).with_name("practice-nomad")
LATTICE = 5.431
HALF = LATTICE / 2
BASIS = ((0.0, HALF, HALF), (HALF, 0.0, HALF), (HALF, HALF, 0.0))
ATOMS = ((0.0, 0.0, 0.0), (0.25, 0.25, 0.25))
STEPS = ((-10.8123, -10.8119), (-10.8391, -10.8388), (-10.8402, -10.8402))

README = """# Silicon for practice

Two small calculations of the silicon crystal, one folder each, as NOMAD wants it:

- `silicon VASP`: a static calculation; `vasprun.xml` is what NOMAD reads, the other files go along
- `silicon FHI-aims`: the same crystal, relaxed in three steps; NOMAD reads `aims.out`
- `notes`: a file that NOMAD recognises and cannot read, so that you see how that looks

All numbers are invented. Use these files to try the way to a published upload on the practice server.
"""

FAILING_NOTE = """# NOMAD takes this file for an entry and then fails: there is no such definition.
data:
  m_def: "no.such.Section"
  note: Written to see what an entry that cannot be read looks like.
"""

INCAR = """SYSTEM = silicon for practice
ENCUT  = 300
ISMEAR = 0
SIGMA  = 0.05
EDIFF  = 1E-6
"""

KPOINTS = """automatic mesh
0
Gamma
4 4 4
0 0 0
"""

CONTROL = """xc pbe
k_grid 4 4 4
relativistic atomic_zora scalar
relax_geometry trm 1E-2
"""


def vectors(rows, name: str, indent: str) -> str:
    lines = [f'{indent} <v> {a:15.8f} {b:15.8f} {c:15.8f} </v>' for a, b, c in rows]
    return "\n".join([f'{indent}<varray name="{name}" >', *lines, f"{indent}</varray>"])


def structure(name: str, indent: str) -> str:
    return "\n".join([
        f'{indent}<structure{name}>', f"{indent} <crystal>", vectors(BASIS, "basis", indent + "  "),
        f'{indent}  <i name="volume"> {LATTICE ** 3 / 4:15.8f} </i>', f"{indent} </crystal>",
        vectors(ATOMS, "positions", indent + " "), f"{indent}</structure>"])


def vasprun() -> str:
    energy = "\n".join(f'   <i name="{name}"> {value:15.8f} </i>' for name, value in
                       (("e_fr_energy", -10.84020001), ("e_wo_entrp", -10.84020001), ("e_0_energy", -10.84020001)))
    return f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<modeling>
 <generator>
  <i name="program" type="string">vasp </i>
  <i name="version" type="string">5.4.4.18Apr17-6-g9f103f2a35  </i>
  <i name="subversion" type="string">made up for practice, never calculated </i>
  <i name="platform" type="string">none </i>
  <i name="date" type="string">2026 03 09 </i>
  <i name="time" type="string">10:30:00 </i>
 </generator>
 <incar>
  <i type="string" name="SYSTEM"> silicon for practice</i>
  <i name="ENCUT">    300.00000000</i>
  <i type="int" name="ISMEAR">     0</i>
  <i name="SIGMA">      0.05000000</i>
  <i name="EDIFF">      0.00000100</i>
 </incar>
 <kpoints>
  <generation param="Gamma">
   <v type="int" name="divisions">       4        4        4 </v>
  </generation>
 </kpoints>
 <atominfo>
  <atoms>       2 </atoms>
  <types>       1 </types>
  <array name="atoms" >
   <dimension dim="1">ion</dimension>
   <field type="string">element</field>
   <field type="int">atomtype</field>
   <set>
    <rc><c>Si</c><c>   1</c></rc>
    <rc><c>Si</c><c>   1</c></rc>
   </set>
  </array>
 </atominfo>
{structure(' name="initialpos" ', " ")}
 <calculation>
  <scstep>
  <energy>
{energy}
  </energy>
  </scstep>
{structure(" ", "  ")}
{vectors(((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)), "forces", "  ")}
  <energy>
{energy}
  </energy>
 </calculation>
{structure(' name="finalpos" ', " ")}
</modeling>
"""


def poscar() -> str:
    rows = "\n".join(f"{a:12.6f} {b:12.6f} {c:12.6f}" for a, b, c in BASIS)
    atoms = "\n".join(f"{a:10.6f} {b:10.6f} {c:10.6f}" for a, b, c in ATOMS)
    return f"silicon for practice\n1.0\n{rows}\nSi\n2\nDirect\n{atoms}\n"


def geometry() -> str:
    rows = "\n".join(f"lattice_vector {a:12.6f} {b:12.6f} {c:12.6f}" for a, b, c in BASIS)
    atoms = "\n".join(f"atom_frac {a:10.6f} {b:10.6f} {c:10.6f} Si" for a, b, c in ATOMS)
    return f"{rows}\n{atoms}\n"


def aims_step(number: int, total: float, free: float) -> str:
    return f"""
------------------------------------------------------------
          Geometry optimization step {number}
------------------------------------------------------------

  Total energy components:
  | Total energy uncorrected      : {total * 1459.1:20.8f} eV
  | Electronic free energy        : {free * 1459.1:20.8f} eV

  Self-consistency cycle converged.
"""


def aims() -> str:
    return f"""------------------------------------------------------------
          Invoking FHI-aims ...

          Made up for practice, never calculated.

  Date     :  20260309, Time     :  103000.000
------------------------------------------------------------
  FHI-aims version      : 240507
  Commit number         : none
  Number of tasks       :        1

  Input geometry:
{geometry()}{"".join(aims_step(number + 1, *energies) for number, energies in enumerate(STEPS))}
------------------------------------------------------------
          Leaving FHI-aims.
          Have a nice day.
------------------------------------------------------------
"""


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    files = {
        "README.md": README,
        "notes/silicon plan.archive.yaml": FAILING_NOTE,
        "silicon VASP/vasprun.xml": vasprun(), "silicon VASP/INCAR": INCAR, "silicon VASP/KPOINTS": KPOINTS,
        "silicon VASP/POSCAR": poscar(),
        "silicon FHI-aims/aims.out": aims(), "silicon FHI-aims/control.in": CONTROL,
        "silicon FHI-aims/geometry.in": geometry(),
    }
    for name, text in files.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
